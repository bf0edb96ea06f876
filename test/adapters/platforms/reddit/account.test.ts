import { describe, expect, it } from '@jest/globals';
import { connectReddit } from '../../../../src/adapters/platforms/reddit/index.ts';
import type { Person } from '../../../../src/domain/mention.ts';
import { type Answer, type Exchange, ReplayServer, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { ME, REDDIT_OPTIONS, TOKEN, withReddit } from './reddit-account.ts';

async function connecting(...exchanges: Exchange[]) {
  const server = new ReplayServer();
  const apiUrl = `${await server.start()}/reddit/`;
  server.expect(...exchanges);
  try {
    return await connectReddit({ ...REDDIT_OPTIONS, apiUrl });
  } finally {
    await server.close();
  }
}

describe('connecting Reddit', () => {
  it('says who we are and builds the links', async () => {
    const account = value(await connecting(TOKEN, ME));
    expect(account).toMatchObject({
      platform: 'reddit',
      handle: 'NorthwindAir',
      externalId: 'northwindair',
      queryLimit: 512,
    });
    expect(account.messenger.inviteLink()).toBe('https://www.reddit.com/message/compose/?to=NorthwindAir');
    expect(account.composeLink({ externalId: 't3_a', url: 'https://www.reddit.com/r/a' }, 'text')).toBe(
      'https://www.reddit.com/r/a',
    );
    expect(account.ownPosts.visibleWithinMs).toBe(30_000);
  });

  it('signs in with a refresh token too', async () => {
    const server = new ReplayServer();
    const apiUrl = `${await server.start()}/reddit`;
    server.expect({ ...TOKEN, body: { grant_type: 'refresh_token', refresh_token: 'r-secret' } }, ME);
    const credentials = { clientId: 'client', clientSecret: '', refreshToken: 'r-secret' };
    const account = await connectReddit({ ...REDDIT_OPTIONS, apiUrl, credentials });
    await server.close();
    expect(value(account).handle).toBe('NorthwindAir');
  });

  it.each<[string, Answer, string, string]>([
    ['a wrong password', { json: recorded('reddit/token-invalid-grant.json') }, 'config', 'bad-credentials'],
    [
      'a wrong refresh token',
      { status: 400, json: { message: 'Bad Request', error: 400 } },
      'config',
      'bad-credentials',
    ],
    [
      'a wrong app',
      { status: 401, json: { message: 'Unauthorized', error: 401 } },
      'config',
      'bad-credentials',
    ],
    ['a blocked user agent', { status: 429, text: 'whoa there, pardner' }, 'defer', 'rate-limited'],
    ['a busy Reddit', { status: 503, text: '<html></html>' }, 'defer', 'server-error'],
    ['silence', { stall: 'before-answer' }, 'defer', 'timed-out'],
    ['HTML', { text: '<html>a printer</html>' }, 'defer', 'unreadable-answer'],
  ])('reports %s at sign-in', async (_, answer, kind, code) => {
    const refused = error(await connecting({ on: TOKEN.on, answer }));
    expect(refused).toMatchObject({ kind, code });
    expect(refused.message).not.toMatch(/secret/);
  });

  it('reports a suspended account', async () => {
    const answer = { json: { name: 'NorthwindAir', is_suspended: true } };
    expect(error(await connecting(TOKEN, { ...ME, answer }))).toMatchObject({
      kind: 'pause-account',
      code: 'account-suspended',
    });
  });

  it('does not start without its keys, or with an address that is none', async () => {
    const credentials = { clientId: ' ', clientSecret: '', username: 'a', password: 'b' };
    expect(error(await connectReddit({ ...REDDIT_OPTIONS, apiUrl: null, credentials })).code).toBe(
      'bad-credentials',
    );
    expect(error(await connectReddit({ ...REDDIT_OPTIONS, apiUrl: 'reddit' })).code).toBe('bad-request');
  });
});

describe('a failed read of Reddit', () => {
  it.each<[string, Answer, string, string]>([
    [
      '403',
      { status: 403, json: { reason: 'private', message: 'Forbidden', error: 403 } },
      'config',
      'forbidden',
    ],
    [
      '404',
      { status: 404, json: { reason: 'banned', message: 'Not Found', error: 404 } },
      'config',
      'bad-request',
    ],
    ['429', { status: 429, text: 'too many' }, 'defer', 'rate-limited'],
    ['502', { status: 502, text: '<html></html>' }, 'defer', 'server-error'],
    ['a cut line', { cut: 'before-answer' }, 'defer', 'connection-lost'],
    ['a line cut half-way', { cut: 'inside-answer' }, 'defer', 'connection-lost'],
    ['silence', { stall: 'before-answer' }, 'defer', 'timed-out'],
    ['HTML', { text: '<html></html>' }, 'defer', 'unreadable-answer'],
    ['another kind of answer', { json: { kind: 'wikipage', data: {} } }, 'defer', 'unreadable-answer'],
  ])('by %s', async (_, answer, kind, code) => {
    const exchange = { on: 'GET /reddit/r/travel/comments', answer };
    const query = { kind: 'comments', community: 'travel' } as const;
    expect(error(await withReddit([exchange], ({ source }) => source.fetch(query, {})))).toMatchObject({
      kind,
      code,
    });
  });
});

describe('our own comments on Reddit', () => {
  it('say whom they answer, however deep they stand', async () => {
    const exchanges: Exchange[] = [
      {
        on: 'GET /reddit/user/NorthwindAir/comments',
        query: { sort: 'new' },
        answer: { json: recorded('reddit/own-comments.json') },
      },
      {
        on: 'GET /reddit/api/info',
        query: { id: 't1_nq70001,t1_nq60001' },
        answer: { json: recorded('reddit/info-parents.json') },
      },
    ];
    const { items } = value(await withReddit(exchanges, ({ ownPosts }) => ownPosts.recent({})));
    expect(items.map(({ inReplyTo, answeredPerson }) => [inReplyTo, answeredPerson])).toEqual([
      ['t3_1p3kq9a', 'stringsection'],
      ['t1_nq70001', 'roadie_17'],
      ['t1_nq60001', null],
    ]);
    expect(items[0]).toMatchObject({ externalId: 't1_nq80050', threadId: 't3_1p3kq9a' });
  });
});

describe('how posts stand on Reddit', () => {
  it('tells gone, locked and there apart, also for a comment under a locked post', async () => {
    const names = [
      't3_1p3kq9a',
      't3_1p3kp11',
      't3_1p3kn00',
      't3_1p3kold',
      't1_nq7x9zz',
      't1_nq7x9aa',
      't3_nowhere',
    ];
    const exchanges: Exchange[] = [
      {
        on: 'GET /reddit/api/info',
        query: { id: names.join(',') },
        answer: { json: recorded('reddit/info-standings.json') },
      },
      {
        on: 'GET /reddit/api/info',
        query: { id: 't3_1plock1' },
        answer: { json: recorded('reddit/info-locked-link.json') },
      },
    ];
    const standings = value(await withReddit(exchanges, ({ lookup }) => lookup.look(names)));
    expect(names.map((name) => standings.get(name)?.state)).toEqual([
      'there',
      'locked',
      'gone',
      'locked',
      'locked',
      'gone',
      'gone',
    ]);
  });
});

describe('messages on Reddit', () => {
  const person: Person = {
    platform: 'reddit',
    externalId: 'stringsection',
    handle: 'stringsection',
    name: '',
    followers: null,
  };
  const inbox: Exchange = {
    on: 'GET /reddit/message/inbox',
    query: { mark: 'false' },
    answer: { json: recorded('reddit/inbox.json') },
  };
  const sentList: Exchange = {
    on: 'GET /reddit/message/sent',
    answer: { json: recorded('reddit/sent.json') },
  };
  const ON = 'POST /reddit/api/compose';

  it('are opened only to people who wrote to us', async () => {
    const answers = await withReddit([inbox, inbox], async ({ messenger }) => [
      value(await messenger.mayOpen(person)),
      value(await messenger.mayOpen({ ...person, handle: 'roadie_17' })),
    ]);
    expect(answers.map(({ allowed }) => allowed)).toEqual([true, false]);
    expect(answers[1]?.why).toMatch(/explicit consent/);
  });

  it('come in both directions, oldest first, without comments and notices', async () => {
    const page = value(await withReddit([inbox, sentList], ({ messenger }) => messenger.inbox({})));
    expect(page.items.map(({ direction, person: { handle }, text }) => [direction, handle, text])).toEqual([
      ['in', 'stringsection', 'It was NW 118 on Tuesday'],
      ['out', 'StringSection', 'Thank you for writing. We are looking into it.'],
    ]);
    expect(page.items[1]?.person.externalId).toBe('stringsection');
    expect(page.unreadable).toBe(1);
  });

  it('are found again after they were sent, because Reddit does not name them', async () => {
    const text = 'Thank you for writing. We are looking into it.';
    const sent: Exchange = {
      on: ON,
      body: { to: 'stringsection', text },
      answer: { json: recorded('reddit/compose-sent.json') },
    };
    const found = await withReddit([sent, sentList], ({ messenger }) => messenger.send(person, text));
    expect(value(found).externalId).toBe('t4_2ab9m7');
  });

  it('count as sent although they cannot be found', async () => {
    const exchanges: Exchange[] = [
      { on: ON, answer: { json: recorded('reddit/compose-sent.json') } },
      { on: 'GET /reddit/message/sent', answer: { status: 503, text: 'busy' } },
    ];
    const sent = await withReddit(exchanges, ({ messenger }) => messenger.send(person, 'Hello'));
    expect(value(sent).externalId).toMatch(/^to-stringsection-\d+$/);
  });

  it.each([
    ['RESTRICTED_TO_PM', 'messages-closed'],
    ['NOT_WHITELISTED_BY_USER_MESSAGE', 'messages-closed'],
    ['USER_DOESNT_EXIST', 'messages-closed'],
  ])('refused with %s are not tried again', async (name, code) => {
    const exchange: Exchange = { on: ON, answer: { json: recorded('reddit/refusals.json', name) } };
    const refused = error(await withReddit([exchange], ({ messenger }) => messenger.send(person, 'Hello')));
    expect(refused).toMatchObject({ kind: 'terminal', code });
  });
});
