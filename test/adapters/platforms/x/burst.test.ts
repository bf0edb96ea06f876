import { describe, expect, it } from '@jest/globals';
import { type Exchange, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { US, withX } from './x-account.ts';

const ON = 'GET /2/tweets/search/recent';
const SEARCH = { kind: 'search', query: '"northwind air" -is:retweet' } as const;

function post(id: number): unknown {
  const created_at = new Date(Date.UTC(2026, 10, 21, 18, 0, id % 60)).toISOString();
  return {
    id: String(1_991_900_000_000_000_000n + BigInt(id)),
    text: `northwind air ${id}`,
    author_id: '783214',
    created_at,
  };
}

/** Posts from `from` down to `to`, as X lists them. */
function page(from: number, to: number, next?: string): unknown {
  const data = Array.from({ length: from - to + 1 }, (_, index) => post(from - index));
  const includes = { users: [{ id: '783214', username: 'lena_holt', name: 'Lena Holt' }] };
  return { data, includes, meta: { result_count: data.length, ...(next ? { next_token: next } : {}) } };
}

function idOf(id: number): string {
  return String(1_991_900_000_000_000_000n + BigInt(id));
}

const first: Exchange = {
  on: ON,
  query: { since_id: null, max_results: '100' },
  answer: { json: page(1, 1) },
};

describe('a burst on X', () => {
  it('is followed to its end before the place moves', async () => {
    const ids = await withX(
      [
        first,
        { on: ON, query: { since_id: idOf(1), next_token: null }, answer: { json: page(251, 152, 'p2') } },
        { on: ON, query: { since_id: idOf(1), next_token: 'p2' }, answer: { json: page(151, 52, 'p3') } },
        { on: ON, query: { since_id: idOf(1), next_token: 'p3' }, answer: { json: page(51, 2) } },
        { on: ON, query: { since_id: idOf(251), next_token: null }, answer: { json: page(252, 252) } },
      ],
      async ({ source }) => {
        let cursor = value(await source.fetch(SEARCH, {})).cursor;
        const seen: string[] = [];
        for (const more of [true, true, false, false]) {
          // What is saved goes through the database and back, as after the death of a process.
          const page = value(await source.fetch(SEARCH, JSON.parse(JSON.stringify(cursor))));
          expect(page.more).toBe(more);
          seen.push(...page.items.map(({ externalId }) => externalId));
          cursor = page.cursor;
        }
        return seen;
      },
    );
    expect(ids).toHaveLength(251);
    expect(new Set(ids).size).toBe(251);
  });

  it('does not move when a page fails', async () => {
    const pages = await withX(
      [
        first,
        { on: ON, query: { since_id: idOf(1) }, answer: { json: page(101, 2, 'p2') } },
        {
          on: ON,
          query: { next_token: 'p2' },
          answer: { status: 503, json: recorded('x/problems.json', 'over-capacity') },
        },
        { on: ON, query: { next_token: 'p2', since_id: idOf(1) }, answer: { json: page(3, 2) } },
      ],
      async ({ source }) => {
        const rest = value(await source.fetch(SEARCH, {})).cursor;
        const one = value(await source.fetch(SEARCH, rest));
        const failed = await source.fetch(SEARCH, one.cursor);
        return [failed, await source.fetch(SEARCH, one.cursor)] as const;
      },
    );
    expect(error(pages[0])).toMatchObject({ kind: 'defer', code: 'server-error' });
    expect(value(pages[1]).cursor).toMatchObject({ since: idOf(101) });
  });

  it('begins again when X has forgotten the page', async () => {
    const again = await withX(
      [
        {
          on: ON,
          query: { next_token: 'b26v89c19zqg8o3f' },
          answer: { status: 400, json: recorded('x/problems.json', 'bad-page') },
        },
        { on: ON, query: { next_token: null, since_id: idOf(1) }, answer: { json: page(3, 2) } },
      ],
      ({ source }) =>
        source.fetch(SEARCH, { since: idOf(1), next: 'b26v89c19zqg8o3f', newest: idOf(9), read: '100' }),
    );
    expect(value(again)).toMatchObject({ more: false, gap: false, cursor: { since: idOf(3) } });
  });

  it('loses nothing after a first look that found nothing', async () => {
    const pages = await withX(
      [
        { on: ON, query: { since_id: null }, answer: { json: recorded('x/search-empty.json') } },
        { on: ON, query: { since_id: null }, answer: { json: page(150, 51, 'p2') } },
        { on: ON, query: { since_id: null, next_token: 'p2' }, answer: { json: page(50, 1) } },
      ],
      async ({ source }) => {
        const none = value(await source.fetch(SEARCH, {}));
        const one = value(await source.fetch(SEARCH, none.cursor));
        return [none, one, value(await source.fetch(SEARCH, one.cursor))];
      },
    );
    expect(pages.map(({ items, more }) => [items.length, more])).toEqual([
      [0, false],
      [100, true],
      [50, false],
    ]);
    expect(pages[2]?.cursor).toMatchObject({ since: idOf(150) });
  });

  it('digs no history at the first look', async () => {
    const exchange: Exchange = { on: ON, answer: { json: page(100, 1, 'older') } };
    const page100 = value(await withX([exchange], ({ source }) => source.fetch(SEARCH, {})));
    expect(page100).toMatchObject({ more: false, cursor: { since: idOf(100) } });
    expect(page100.items).toHaveLength(100);
  });
});

describe('a place on X that is too far back', () => {
  it('reads all that X still holds and says that something may be missing', async () => {
    const pages = await withX(
      [
        {
          on: ON,
          query: { since_id: '1980000000000000000' },
          answer: { status: 400, json: recorded('x/problems.json', 'too-old') },
        },
        { on: ON, query: { since_id: null }, answer: { json: page(101, 2, 'p2') } },
        { on: ON, query: { since_id: null, next_token: 'p2' }, answer: { json: page(1, 1) } },
      ],
      async ({ source }) => {
        const one = value(await source.fetch(SEARCH, { since: '1980000000000000000' }));
        return [one, value(await source.fetch(SEARCH, one.cursor))];
      },
    );
    expect(pages.map(({ gap, more }) => [gap, more])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(pages[1]?.cursor).toMatchObject({ since: idOf(101) });
  });

  it.each([
    ['nothing is missing when the search was read all week and nobody matched', 60_000, false],
    ['something may be missing when the search was not read for a week', 8 * 24 * 3_600_000, true],
  ])('%s', async (_, agoMs, gap) => {
    const refused = { status: 400, json: recorded('x/problems.json', 'too-old') };
    const cursor = { since: '1980000000000000000', endedAt: new Date(Date.now() - agoMs).toISOString() };
    const read = await withX(
      [
        { on: ON, answer: refused },
        { on: ON, query: { since_id: null }, answer: { json: recorded('x/search-empty.json') } },
      ],
      ({ source }) => source.fetch(SEARCH, cursor),
    );
    expect(value(read)).toMatchObject({ items: [], gap });
  });

  it('says so when the mentions list ends at its 800', async () => {
    const exchange: Exchange = {
      on: `GET /2/users/${US}/mentions`,
      query: { pagination_token: 'p8' },
      answer: { json: page(100, 1) },
    };
    const cursor = { since: '17', next: 'p8', newest: idOf(800), read: '700' };
    const page8 = value(await withX([exchange], ({ source }) => source.fetch({ kind: 'mentions' }, cursor)));
    expect(page8).toMatchObject({ gap: true, more: false, cursor: { since: idOf(800) } });
  });

  it('tells a bad query from a lost place', async () => {
    const exchange: Exchange = {
      on: ON,
      answer: { status: 400, json: recorded('x/problems.json', 'bad-query') },
    };
    const refused = error(await withX([exchange], ({ source }) => source.fetch(SEARCH, { since: '17' })));
    expect(refused).toMatchObject({ kind: 'config', code: 'bad-request' });
    expect(refused.message).toMatch(/missing closing parenthesis/);
  });
});
