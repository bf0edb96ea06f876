import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChangeEvent, ChangeEvent as Shape } from '../../src/server/contract/index.ts';
import { post } from '../support/house/desk.ts';
import { until } from '../support/house/until.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

/** Listens as a page does; `heard` grows while it does. */
async function listen(): Promise<{ heard: ChangeEvent[]; type: string | null; stop(): void }> {
  const abort = new AbortController();
  const answer = await fetch(`${house.running.url}/api/events`, { signal: abort.signal });
  const heard: ChangeEvent[] = [];
  const read = async () => {
    let text = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = (text + part).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines)
        if (line.startsWith('data: ')) heard.push(Shape.parse(JSON.parse(line.slice(6))));
    }
  };
  // Ends when the test stops listening, or the server does.
  read().catch(() => {});
  return { heard, type: answer.headers.get('content-type'), stop: () => abort.abort() };
}

describe('the event stream', () => {
  it('tells of a new draft, and of each thing that changed on its way', async () => {
    const page = await listen();
    try {
      expect(page.type).toMatch(/^text\/event-stream/);
      await post(house, { author: 'dana' });
      await house.walk();
      await until('word of a draft', async () => page.heard.some((event) => event.about === 'draft'));
      expect(page.heard.map((event) => event.about)).toEqual(expect.arrayContaining(['mention', 'case']));
    } finally {
      page.stop();
    }
  });

  it('tells every page that listens, and goes on when one leaves', async () => {
    const [one, other] = [await listen(), await listen()];
    one.stop();
    try {
      await house.api('/sending', { method: 'POST', by: 'Mei', body: { stopped: true } });
      await until('word of the switch', async () => other.heard.some((event) => event.about === 'switch'));
    } finally {
      other.stop();
    }
  });
});
