import { describe, expect, it } from '@jest/globals';
import { type Exchange, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { US, withX } from './x-account.ts';

const ON = 'GET /2/tweets/search/recent';
const SEARCH = { kind: 'search', query: '"northwind air" -is:retweet' } as const;

describe('what X gives, as our posts', () => {
  it('reads every field a judgement needs', async () => {
    const exchange: Exchange = {
      on: ON,
      query: {
        query: SEARCH.query,
        expansions: 'author_id,referenced_tweets.id,referenced_tweets.id.author_id,geo.place_id',
        'place.fields': 'geo,full_name',
      },
      answer: { json: recorded('x/search.json') },
    };
    const page = value(await withX([exchange], (account) => account.source.fetch(SEARCH, {})));
    expect(page).toMatchObject({ more: false, gap: false, unreadable: 0 });
    const [tagged, quoting, answering, repost, long] = page.items;
    expect(tagged).toEqual({
      platform: 'x',
      externalId: '1991876543210987654',
      threadId: '1991876543210987654',
      inReplyTo: null,
      author: {
        platform: 'x',
        externalId: '2244994945',
        handle: 'dev_okafor',
        name: 'Dev Okafor',
        followers: 412,
      },
      text: '@NorthwindAir third rebooking today & nobody at gate B12 knows anything. Not ok 😡',
      lang: 'en',
      url: 'https://x.com/dev_okafor/status/1991876543210987654',
      postedAt: new Date('2026-11-21T17:04:11.000Z'),
      community: null,
      location: null,
      summons: true,
      replySettings: 'everyone',
      acceptsMessages: true,
      isRepost: false,
    });
    expect(quoting).toMatchObject({ summons: true, replySettings: 'mentioned', acceptsMessages: false });
    expect(quoting?.text).toMatch(
      /wheelchair https:\/\/twitter\.com\/NorthwindAir\/status\/1991511111111111111$/,
    );
    expect(answering).toMatchObject({
      summons: false,
      inReplyTo: '1991800000000000000',
      replySettings: 'following',
    });
    expect(answering?.threadId).toBe('1991800000000000000');
    expect(answering?.author).toMatchObject({ name: 'a_quiet_one', followers: null });
    expect(repost).toMatchObject({ isRepost: true, summons: false, lang: null, replySettings: 'unknown' });
    expect(long?.text).toMatch(
      /on a Tuesday\. Receipts at https:\/\/receipts\.example\/tuesday, and yes, @NorthwindAir/,
    );
    expect(long?.summons).toBe(true);
  });

  it('asks for answers that are not compressed, because a broken one would hang', async () => {
    const headers = { 'accept-encoding': null };
    const exchange: Exchange = { on: ON, headers, answer: { json: recorded('x/search-empty.json') } };
    const page = value(await withX([exchange], ({ source }) => source.fetch(SEARCH, {})));
    expect(page.items).toEqual([]);
  });

  it('counts what it cannot read, keeps the rest, and moves past it', async () => {
    const [read, then] = await withX(
      [
        { on: ON, answer: { json: recorded('x/search-malformed-items.json') } },
        {
          on: ON,
          query: { since_id: '1991900000000000003' },
          answer: { json: recorded('x/search-empty.json') },
        },
      ],
      async (account) => {
        const page = value(await account.source.fetch(SEARCH, {}));
        return [page, value(await account.source.fetch(SEARCH, page.cursor))] as const;
      },
    );
    expect(read.unreadable).toBe(4);
    expect(read.items.map(({ text }) => text)).toEqual([
      'half a smile \ufffd and a zero \ufffd from northwind air',
    ]);
    expect(then).toMatchObject({ items: [], more: false });
  });

  it('leaves out what we wrote ourselves', async () => {
    const own = {
      id: '5',
      text: 'northwind air says hello',
      author_id: US,
      created_at: '2026-11-21T18:00:00Z',
    };
    const exchange: Exchange = { on: ON, answer: { json: { data: [own], meta: { result_count: 1 } } } };
    const page = value(await withX([exchange], (account) => account.source.fetch(SEARCH, {})));
    expect(page).toMatchObject({ items: [], unreadable: 0 });
  });

  it('reads mentions from the list of our account', async () => {
    const exchange: Exchange = {
      on: `GET /2/users/${US}/mentions`,
      answer: { json: recorded('x/search.json') },
    };
    const page = value(await withX([exchange], (account) => account.source.fetch({ kind: 'mentions' }, {})));
    expect(page.items).toHaveLength(5);
  });

  it('refuses what X does not have, without asking it', async () => {
    const refused = await withX([], async ({ source }) => [
      error(await source.fetch({ kind: 'posts', community: 'travel' }, {})),
      error(await source.fetch({ kind: 'comments', community: 'travel' }, {})),
      error(await source.fetch({ kind: 'search', query: 'x'.repeat(513) }, {})),
    ]);
    expect(refused.map(({ kind, code }) => [kind, code])).toEqual(Array(3).fill(['config', 'bad-request']));
    expect(refused[2]?.message).toMatch(/512 characters; this one has 513/);
  });
});
