import { describe, expect, it } from '@jest/globals';
import { connectX } from '../../../../src/adapters/platforms/x/index.ts';
import { type Answer, ReplayServer, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { US, withX, X_OPTIONS } from './x-account.ts';

const SEARCH = { kind: 'search', query: 'northwind' } as const;

describe('connecting X', () => {
  it('says who we are and builds the links', async () => {
    await withX([], async (account) => {
      expect(account).toMatchObject({
        platform: 'x',
        handle: 'NorthwindAir',
        externalId: US,
        queryLimit: 512,
      });
      expect(
        account.composeLink({ externalId: '7', url: 'https://x.com/a/status/7' }, 'We & you\ud83d'),
      ).toBe('https://x.com/intent/tweet?in_reply_to=7&text=We%20%26%20you%EF%BF%BD');
      expect(account.messenger.inviteLink()).toBe(`https://x.com/messages/compose?recipient_id=${US}`);
      expect(account.ownPosts.visibleWithinMs).toBe(30_000);
    });
  });

  it('grants the longer query to an enterprise account', async () => {
    const server = new ReplayServer();
    const apiUrl = await server.start();
    server.expect({ on: 'GET /2/users/me', answer: { json: recorded('x/users-me.json') } });
    const account = value(
      await connectX({ ...X_OPTIONS, apiUrl, access: 'enterprise', webUrl: 'https://x.com/' }),
    );
    await server.close();
    expect(account.queryLimit).toBe(4096);
    expect(account.messenger.inviteLink()).toMatch(/^https:\/\/x\.com\/messages/);
  });

  it.each([
    [
      'wrong credentials',
      { status: 401, json: recorded('x/problems.json', 'unauthorized') },
      'config',
      'bad-credentials',
    ],
    [
      'no project',
      { status: 403, json: recorded('x/problems.json', 'client-forbidden') },
      'config',
      'forbidden',
    ],
    ['somebody else on the port', { text: '<html>a printer</html>' }, 'defer', 'unreadable-answer'],
  ])('reports %s at once', async (_, answer: Answer, kind, code) => {
    const server = new ReplayServer();
    const apiUrl = await server.start();
    server.expect({ on: 'GET /2/users/me', answer });
    const refused = error(await connectX({ ...X_OPTIONS, apiUrl }));
    await server.close();
    expect(refused).toMatchObject({ kind, code });
  });

  it.each(['http://127.0.0.1:9/reddit', 'ftp://127.0.0.1', 'nonsense'])(
    'does not take %s as its address',
    async (apiUrl) => {
      expect(error(await connectX({ ...X_OPTIONS, apiUrl }))).toMatchObject({
        kind: 'config',
        code: 'bad-request',
      });
    },
  );

  it('does not start without its four keys', async () => {
    const credentials = { ...X_OPTIONS.credentials, accessSecret: '' };
    const refused = error(await connectX({ ...X_OPTIONS, apiUrl: 'http://127.0.0.1:9', credentials }));
    expect(refused).toMatchObject({ kind: 'config', code: 'bad-request' });
  });
});

describe('a failed read of X', () => {
  it.each<[string, Answer, string, string]>([
    ['401', { status: 401, json: recorded('x/problems.json', 'unauthorized') }, 'config', 'bad-credentials'],
    ['402', { status: 402, json: recorded('x/problems.json', 'no-credits') }, 'pause-account', 'no-credits'],
    ['403', { status: 403, json: recorded('x/problems.json', 'not-permitted') }, 'config', 'forbidden'],
    ['404', { status: 404, json: { title: 'Not Found' } }, 'config', 'bad-request'],
    ['429', { status: 429, json: recorded('x/problems.json', 'too-many') }, 'defer', 'rate-limited'],
    ['503', { status: 503, json: recorded('x/problems.json', 'over-capacity') }, 'defer', 'server-error'],
    ['a cut line', { cut: 'before-answer' }, 'defer', 'connection-lost'],
    ['a line cut half-way', { cut: 'inside-answer' }, 'defer', 'connection-lost'],
    ['silence', { stall: 'before-answer' }, 'defer', 'timed-out'],
    ['half an answer', { stall: 'inside-answer' }, 'defer', 'timed-out'],
    ['HTML', { text: '<html></html>' }, 'defer', 'unreadable-answer'],
    ['only errors', { json: recorded('x/problems.json', 'only-errors') }, 'defer', 'unreadable-answer'],
    ['an empty object', { json: {} }, 'defer', 'unreadable-answer'],
  ])('by %s', async (_, answer, kind, code) => {
    const exchange = { on: 'GET /2/tweets/search/recent', answer };
    expect(error(await withX([exchange], ({ source }) => source.fetch(SEARCH, {})))).toMatchObject({
      kind,
      code,
    });
  });
});

describe('our own posts on X', () => {
  it('say whom they answer and where', async () => {
    const exchange = {
      on: `GET /2/users/${US}/tweets`,
      query: { exclude: 'retweets' },
      answer: { json: recorded('x/own-posts.json') },
    };
    const { items } = value(await withX([exchange], ({ ownPosts }) => ownPosts.recent({})));
    expect(items).toEqual([
      {
        externalId: '1991880000000000001',
        inReplyTo: '1991876543210987654',
        threadId: '1991876543210987654',
        answeredPerson: '2244994945',
        text: `@dev_okafor That is a rotten day, Dev, and we are sorry. Write to us here and we sort it out: https://x.com/messages/compose?recipient_id=${US}`,
        url: 'https://x.com/NorthwindAir/status/1991880000000000001',
        postedAt: new Date('2026-11-21T17:20:00.000Z'),
      },
      expect.objectContaining({ externalId: '1991511111111111111', inReplyTo: null, answeredPerson: null }),
    ]);
  });
});

describe('how posts stand on X', () => {
  it('tells those that are gone from those that are there, and is silent where X is', async () => {
    const ids = ['1991876543210987654', '1991000000000000009', '1991000000000000010', '1991000000000000011'];
    const exchange = {
      on: 'GET /2/tweets',
      query: { ids: ids.join(',') },
      answer: { json: recorded('x/lookup.json') },
    };
    const standings = value(await withX([exchange], ({ lookup }) => lookup.look(ids)));
    expect([...standings]).toEqual(
      expect.arrayContaining([
        [ids[0], { state: 'there' }],
        [ids[1], { state: 'gone' }],
        [ids[2], { state: 'gone' }],
      ]),
    );
    expect(standings.has('1991000000000000011')).toBe(false);
  });

  it('knows when all are gone', async () => {
    const exchange = { on: 'GET /2/tweets', answer: { json: recorded('x/lookup-all-gone.json') } };
    const standings = value(await withX([exchange], ({ lookup }) => lookup.look(['1991000000000000009'])));
    expect([...standings]).toEqual([['1991000000000000009', { state: 'gone' }]]);
  });

  it('asks for a hundred at a time, and for none not at all', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => String(index + 1));
    const answerFor = (some: string[]) => ({ json: { data: some.map((id) => ({ id, text: '' })) } });
    const exchanges = [
      {
        on: 'GET /2/tweets',
        query: { ids: ids.slice(0, 100).join(',') },
        answer: answerFor(ids.slice(0, 100)),
      },
      { on: 'GET /2/tweets', query: { ids: ids.slice(100).join(',') }, answer: answerFor(ids.slice(100)) },
    ];
    const sizes = await withX(exchanges, async ({ lookup }) => [
      value(await lookup.look([...ids, ...ids])).size,
      value(await lookup.look([])).size,
    ]);
    expect(sizes).toEqual([150, 0]);
  });
});
