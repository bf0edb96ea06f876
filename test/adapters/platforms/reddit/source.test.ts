import { describe, expect, it } from '@jest/globals';
import { type Exchange, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { withReddit } from './reddit-account.ts';

const SEARCH = { kind: 'search', query: 'title:northwind OR selftext:northwind' } as const;
const ON = 'GET /reddit/search';

describe('what Reddit gives, as our posts', () => {
  it('reads posts from the search, everywhere, newest first', async () => {
    const query = {
      q: SEARCH.query,
      sort: 'new',
      restrict_sr: 'false',
      limit: '100',
      after: null,
      raw_json: '1',
    };
    const exchange: Exchange = { on: ON, query, answer: { json: recorded('reddit/search.json') } };
    const page = value(await withReddit([exchange], ({ source }) => source.fetch(SEARCH, {})));
    expect(page).toMatchObject({ more: false, gap: false, unreadable: 0 });
    expect(page.items).toHaveLength(2);
    expect(page.items[0]).toEqual({
      platform: 'reddit',
      externalId: 't3_1p3kq9a',
      threadId: 't3_1p3kq9a',
      inReplyTo: null,
      author: {
        platform: 'reddit',
        externalId: 'stringsection',
        handle: 'stringsection',
        name: 'stringsection',
        followers: null,
      },
      text: 'Northwind Air lost my cello\n\nIt was in the hold & nobody called.\n\nu/northwindair, please answer.',
      lang: null,
      url: 'https://www.reddit.com/r/travel/comments/1p3kq9a/_/',
      postedAt: new Date('2026-11-21T16:40:00.000Z'),
      community: 'travel',
      location: null,
      summons: true,
      replySettings: 'unknown',
      acceptsMessages: null,
      isRepost: false,
    });
    expect(page.items[1]).toMatchObject({ text: 'Northwind Air changes its baggage rules', summons: false });
  });

  it('reads the comments of a community, and counts what it cannot read', async () => {
    const exchange: Exchange = {
      on: 'GET /reddit/r/travel/comments',
      answer: { json: recorded('reddit/comments.json') },
    };
    const read = withReddit([exchange], ({ source }) =>
      source.fetch({ kind: 'comments', community: 'travel' }, {}),
    );
    const page = value(await read);
    expect(page.unreadable).toBe(2);
    expect(page.items).toEqual([
      expect.objectContaining({
        externalId: 't1_nq7x9zz',
        threadId: 't3_1p3kq9a',
        inReplyTo: 't1_nq7x111',
        text: 'Northwind did the same to me \ufffd and said nothing',
        summons: false,
      }),
    ]);
  });

  it('reads the posts of a community, whatever they say', async () => {
    const exchange: Exchange = {
      on: 'GET /reddit/r/travel+flights/new',
      answer: { json: recorded('reddit/search.json') },
    };
    const query = { kind: 'posts', community: 'travel+flights' } as const;
    const page = value(await withReddit([exchange], ({ source }) => source.fetch(query, {})));
    expect(page.items.map(({ externalId, community }) => [externalId, community])).toEqual([
      ['t3_1p3kq9a', 'travel'],
      ['t3_1p3kp11', 'aviation'],
    ]);
  });

  it('reads who named us and who answered us, each once', async () => {
    const exchanges: Exchange[] = [
      {
        on: 'GET /reddit/message/mentions',
        query: { mark: 'false' },
        answer: { json: recorded('reddit/message-mentions.json') },
      },
      {
        on: 'GET /reddit/message/comments',
        query: { mark: 'false' },
        answer: { json: recorded('reddit/message-comments.json') },
      },
    ];
    const page = value(await withReddit(exchanges, ({ source }) => source.fetch({ kind: 'mentions' }, {})));
    expect(page.items.map(({ externalId, summons }) => [externalId, summons])).toEqual([
      ['t1_nq80001', true],
      ['t1_nq80105', true],
    ]);
    expect(page.items[1]).toMatchObject({
      threadId: 't3_1p3kq9a',
      inReplyTo: 't1_nq80050',
      url: 'https://www.reddit.com/r/travel/comments/1p3kq9a/_/nq80105/',
    });
  });

  it('refuses what Reddit cannot do, without asking it', async () => {
    const refused = await withReddit([], async ({ source }) => [
      error(await source.fetch({ kind: 'comments', community: '../api/v1/me' }, {})),
      error(await source.fetch({ kind: 'posts', community: 'travel/../../api/v1/me' }, {})),
      error(await source.fetch({ kind: 'search', query: 'x'.repeat(513) }, {})),
    ]);
    expect(refused.map(({ kind, code }) => [kind, code])).toEqual(Array(3).fill(['config', 'bad-request']));
  });
});
