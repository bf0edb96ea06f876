import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { connectX } from '../../../../src/adapters/platforms/x/index.ts';
import type { PlatformError } from '../../../../src/ports/platform.ts';
import { type Answer, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { withX, X_OPTIONS } from './x-account.ts';

const TO = { externalId: '1991876543210987654' };

async function replyTo(answer: Answer): Promise<PlatformError> {
  return error(
    await withX([{ on: 'POST /2/tweets', answer }], ({ replier }) => replier.reply(TO, 'We are sorry.')),
  );
}

function problem(key: string, status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, json: recorded('x/problems.json', key) };
}

describe('a reply on X', () => {
  it('goes out once, in answer to the post', async () => {
    const exchange = {
      on: 'POST /2/tweets',
      body: { text: 'We are sorry.', reply: { in_reply_to_tweet_id: TO.externalId } },
      answer: { json: recorded('x/reply-sent.json') },
    };
    const sent = value(await withX([exchange], ({ replier }) => replier.reply(TO, 'We are sorry.')));
    expect(sent).toEqual({
      externalId: '1991880000000000001',
      url: 'https://x.com/NorthwindAir/status/1991880000000000001',
    });
  });

  it.each([
    ['unauthorized', 401, 'config', 'bad-credentials'],
    ['no-credits', 402, 'pause-account', 'no-credits'],
    ['not-summoned', 403, 'terminal', 'not-summoned'],
    ['duplicate', 403, 'unknown-outcome', 'duplicate-text'],
    ['parent-gone', 403, 'terminal', 'post-gone'],
    ['restricted', 403, 'terminal', 'reply-restricted'],
    ['blocked', 403, 'terminal', 'blocked-by-person'],
    ['suspended', 403, 'pause-account', 'account-suspended'],
    ['automated', 403, 'pause-account', 'forbidden'],
    ['no-access', 403, 'config', 'forbidden'],
    ['client-forbidden', 403, 'config', 'forbidden'],
    ['not-permitted', 403, 'terminal', 'forbidden'],
    ['too-long', 400, 'redraft', 'text-too-long'],
    ['bad-parent', 400, 'terminal', 'post-gone'],
    ['usage-cap', 429, 'pause-account', 'no-credits'],
    ['over-capacity', 503, 'unknown-outcome', 'server-error'],
    ['only-errors', 200, 'unknown-outcome', 'unreadable-answer'],
  ])('refused with %s (HTTP %i) is %s, %s', async (key, status, kind, code) => {
    const refused = await replyTo(problem(key, status));
    expect(refused).toMatchObject({ kind, code, until: null });
    expect(refused.message).not.toMatch(/secret|oauth_|authorization: /i);
  });

  it('is judged by its problems when HTTP 200 holds nothing else', async () => {
    const refused = await replyTo({ json: { errors: [recorded('x/problems.json', 'not-summoned')] } });
    expect(refused).toMatchObject({ kind: 'terminal', code: 'not-summoned' });
  });

  it('waits for the moment X names when the window is spent', async () => {
    const reset = Math.floor(Date.now() / 1000) + 617;
    const window = {
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': String(reset),
    };
    expect(await replyTo(problem('too-many', 429, window))).toEqual({
      kind: 'defer',
      code: 'rate-limited',
      message: 'X says: Too Many Requests',
      until: new Date(reset * 1000),
    });
  });

  it('waits for the end of the day when it is the day that is spent', async () => {
    const now = Math.floor(Date.now() / 1000);
    const refused = await replyTo(
      problem('too-many', 429, {
        'x-rate-limit-limit': '100',
        'x-rate-limit-remaining': '40',
        'x-rate-limit-reset': String(now + 60),
        'x-user-limit-24hour-limit': '100',
        'x-user-limit-24hour-remaining': '0',
        'x-user-limit-24hour-reset': String(now + 40_000),
      }),
    );
    expect(refused.until).toEqual(new Date((now + 40_000) * 1000));
  });

  it('waits a quarter of an hour when X names no moment', async () => {
    const before = Date.now();
    const { until } = await replyTo(problem('too-many', 429));
    expect(until?.getTime()).toBeGreaterThanOrEqual(before + 15 * 60_000);
  });

  it.each<[string, Answer, string]>([
    ['the line is cut before the answer', { cut: 'before-answer' }, 'connection-lost'],
    ['the line is cut inside the answer', { cut: 'inside-answer' }, 'connection-lost'],
    ['no answer comes', { stall: 'before-answer' }, 'timed-out'],
    ['half an answer comes', { stall: 'inside-answer' }, 'timed-out'],
    ['a page of HTML comes', { text: '<html>hello</html>' }, 'unreadable-answer'],
    [
      'JSON that is none comes',
      { headers: { 'content-type': 'application/json' }, text: '{' },
      'unreadable-answer',
    ],
    ['a post without an id comes', { json: { data: { text: 'We are sorry.' } } }, 'unreadable-answer'],
    ['HTML comes with 502', { status: 502, text: '<html>Bad gateway</html>' }, 'server-error'],
  ])('has an unknown outcome when %s', async (_, answer, code) => {
    expect(await replyTo(answer)).toMatchObject({ kind: 'unknown-outcome', code });
  });

  it('surely did not go out when nobody takes the connection', async () => {
    const closed = await portNobodyListensOn();
    const refused = error(await connectX({ ...X_OPTIONS, apiUrl: `http://127.0.0.1:${closed}` }));
    expect(refused).toMatchObject({ kind: 'defer', code: 'connection-lost' });
    expect(refused.message).toMatch(/ECONNREFUSED/);
  });
});

async function portNobodyListensOn(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
