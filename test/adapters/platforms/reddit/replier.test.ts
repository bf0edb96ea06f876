import { describe, expect, it } from '@jest/globals';
import type { PlatformError } from '../../../../src/ports/platform.ts';
import { type Answer, type Exchange, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { TOKEN, withReddit } from './reddit-account.ts';

const TO = { externalId: 't3_1p3kq9a' };
const ON = 'POST /reddit/api/comment';

async function replyTo(answer: Answer): Promise<PlatformError> {
  return error(await withReddit([{ on: ON, answer }], ({ replier }) => replier.reply(TO, 'We are sorry.')));
}

function refusal(code: string): Answer {
  return { json: recorded('reddit/refusals.json', code) };
}

describe('a comment on Reddit', () => {
  it('goes out once, under the post', async () => {
    const exchange: Exchange = {
      on: ON,
      body: { thing_id: TO.externalId, text: 'We are sorry.', api_type: 'json' },
      answer: { json: recorded('reddit/comment-sent.json') },
    };
    expect(value(await withReddit([exchange], ({ replier }) => replier.reply(TO, 'We are sorry.')))).toEqual({
      externalId: 't1_nq80050',
      url: 'https://www.reddit.com/r/travel/comments/1p3kq9a/_/nq80050/',
    });
  });

  it('has a link even when Reddit sends none', async () => {
    const json = { json: { errors: [], data: { things: [{ kind: 't1', data: { name: 't1_abc' } }] } } };
    const sent = await withReddit([{ on: ON, answer: { json } }], ({ replier }) =>
      replier.reply(TO, 'Sorry.'),
    );
    expect(value(sent).url).toBe('https://www.reddit.com/comments/1p3kq9a/_/abc');
  });

  it.each([
    ['THREAD_LOCKED', 'terminal', 'thread-locked'],
    ['TOO_OLD', 'terminal', 'thread-locked'],
    ['DELETED_COMMENT', 'terminal', 'post-gone'],
    ['USER_BLOCKED', 'terminal', 'blocked-by-person'],
    ['SUBREDDIT_NOTALLOWED', 'terminal', 'forbidden'],
    ['COMMENT_NOT_ACCESSIBLE', 'terminal', 'reply-restricted'],
    ['IN_TIMEOUT', 'pause-account', 'account-suspended'],
    ['NO_TEXT', 'redraft', 'text-refused'],
    ['TOO_LONG', 'redraft', 'text-too-long'],
    ['DOMAIN_BANNED', 'redraft', 'text-refused'],
    ['A_NEW_ONE', 'terminal', 'forbidden'],
  ])('refused with %s is %s, %s', async (name, kind, code) => {
    expect(await replyTo(refusal(name))).toMatchObject({ kind, code, until: null });
  });

  it.each([
    ['the seconds of the answer', 'RATELIMIT', 431, 433],
    ['the minutes of the sentence, and the one it may have rounded away', 'SUBREDDIT_RATELIMIT', 600, 601],
  ])('waits %s', async (_, name, least, most) => {
    const before = Date.now();
    const refused = await replyTo(refusal(name));
    expect(refused).toMatchObject({ kind: 'defer', code: 'rate-limited' });
    expect(refused.until?.getTime()).toBeGreaterThanOrEqual(before + least * 1000);
    expect(refused.until?.getTime()).toBeLessThan(Date.now() + most * 1000);
  });

  it.each<[string, Answer, string, string]>([
    [
      'HTTP 400 with a reason',
      {
        status: 400,
        json: {
          reason: 'TOO_LONG',
          explanation: 'this is too long',
          message: 'Bad Request',
          fields: ['text'],
        },
      },
      'redraft',
      'text-too-long',
    ],
    ['HTTP 403', { status: 403, json: { message: 'Forbidden', error: 403 } }, 'terminal', 'forbidden'],
    ['HTTP 404', { status: 404, json: { message: 'Not Found', error: 404 } }, 'terminal', 'post-gone'],
    [
      'HTTP 400 without a reason',
      { status: 400, json: { message: 'Bad Request', error: 400 } },
      'config',
      'bad-request',
    ],
    ['HTTP 503', { status: 503, text: '<html>busy</html>' }, 'unknown-outcome', 'server-error'],
    ['a line cut before the answer', { cut: 'before-answer' }, 'unknown-outcome', 'connection-lost'],
    ['a line cut inside the answer', { cut: 'inside-answer' }, 'unknown-outcome', 'connection-lost'],
    ['no answer', { stall: 'before-answer' }, 'unknown-outcome', 'timed-out'],
    ['half an answer', { stall: 'inside-answer' }, 'unknown-outcome', 'timed-out'],
    ['a page of HTML', { text: '<html>hello</html>' }, 'unknown-outcome', 'unreadable-answer'],
    ['no error and no comment', { json: { json: { errors: [] } } }, 'unknown-outcome', 'unreadable-answer'],
  ])('answered by %s', async (_, answer, kind, code) => {
    const refused = await replyTo(answer);
    expect(refused).toMatchObject({ kind, code });
    expect(refused.message).not.toMatch(/secret|bearer|recorded-access-token/i);
  });

  it('waits for the moment Reddit names with HTTP 429', async () => {
    const before = Date.now();
    const refused = await replyTo({
      status: 429,
      headers: { 'x-ratelimit-reset': '123' },
      json: { message: 'Too Many Requests' },
    });
    expect(refused).toMatchObject({ kind: 'defer', code: 'rate-limited' });
    expect(refused.until?.getTime()).toBeGreaterThanOrEqual(before + 123_000);
  });

  it('is not sent at all once Reddit said that no call is left', async () => {
    const headers = { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-used': '996', 'x-ratelimit-reset': '240' };
    const before = Date.now();
    const refused = await withReddit(
      [{ on: 'GET /reddit/api/info', answer: { headers, json: recorded('reddit/empty.json') } }],
      async ({ lookup, replier }) => {
        value(await lookup.look([TO.externalId]));
        return error(await replier.reply(TO, 'We are sorry.'));
      },
    );
    expect(refused).toMatchObject({ kind: 'defer', code: 'rate-limited' });
    expect(refused.until?.getTime()).toBeGreaterThanOrEqual(before + 240_000);
  });

  it('goes out with a new token when the old one was taken back', async () => {
    const exchanges: Exchange[] = [
      { on: ON, answer: { status: 401, json: { message: 'Unauthorized', error: 401 } } },
      TOKEN,
      { on: ON, answer: { json: recorded('reddit/comment-sent.json') } },
    ];
    const sent = value(await withReddit(exchanges, ({ replier }) => replier.reply(TO, 'We are sorry.')));
    expect(sent.externalId).toBe('t1_nq80050');
  });

  it('surely did not go out when the new sign-in broke', async () => {
    const exchanges: Exchange[] = [
      { on: ON, answer: { status: 401, json: { message: 'Unauthorized', error: 401 } } },
      { on: TOKEN.on, answer: { cut: 'before-answer' } },
    ];
    const refused = error(await withReddit(exchanges, ({ replier }) => replier.reply(TO, 'We are sorry.')));
    expect(refused).toMatchObject({ kind: 'defer', code: 'connection-lost' });
  });
});
