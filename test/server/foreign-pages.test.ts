import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

/** Node's own client, because `fetch` lets nobody choose the Host. */
function ask(
  method: 'GET' | 'POST',
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const url = `${house.running.url}/api/${method === 'GET' ? 'health' : 'sending'}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        agent: false,
        headers: { 'content-type': 'application/json', 'x-twice-actor': 'Mei', ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
      },
    );
    sent.on('error', reject).end(method === 'POST' ? '{"stopped":false}' : undefined);
  });
}

const own = () => new URL(house.running.url).host;

describe('a page from elsewhere in the same browser', () => {
  it('cannot read: its name for us is not ours', async () => {
    expect(await ask('GET', { host: 'evil.example' })).toMatchObject({
      status: 422,
      body: { error: { message: expect.stringMatching(/Host is not ours/) } },
    });
    expect((await ask('GET', { host: '127.0.0.1.evil.example' })).status).toBe(422);
  });

  it.each(['https://evil.example', 'http://127.0.0.1:1', 'null', 'nonsense'])(
    'cannot change anything from %s',
    async (origin) => {
      expect(await ask('POST', { origin })).toMatchObject({
        status: 422,
        body: { error: { message: expect.stringMatching(/Origin is not ours/) } },
      });
    },
  );
});

describe('our own page', () => {
  it('may read and change, by any name of the loopback', async () => {
    const { port } = new URL(house.running.url);
    expect((await ask('GET', { host: `localhost:${port}` })).status).toBe(200);
    expect((await ask('POST', { origin: house.running.url })).status).toBe(200);
    expect(
      (await ask('POST', { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status,
    ).toBe(200);
  });

  it('and programs without an Origin may, too', async () => {
    expect((await ask('POST', { host: own() })).status).toBe(200);
  });
});
