import { describe, expect, it } from '@jest/globals';
import { recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { withReddit } from './reddit-account.ts';

const SEARCH = { kind: 'search', query: 'title:northwind OR selftext:northwind' } as const;
const ON = 'GET /reddit/search';
const START = 1_795_000_000;

/** Posts of the seconds `from` down to `to`, as Reddit lists them. */
function page(from: number, to: number, after: string | null = null): unknown {
  const children = Array.from({ length: from - to + 1 }, (_, index) =>
    link(from - index, START + (from - index) * 10),
  );
  return { kind: 'Listing', data: { after, children } };
}

function link(number: number, created_utc: number): unknown {
  const name = `t3_${(46_656 + number).toString(36)}`;
  const permalink = `/r/travel/comments/${name.slice(3)}/northwind/`;
  return {
    kind: 't3',
    data: {
      name,
      title: `northwind ${number}`,
      selftext: '',
      author: 'roadie_17',
      subreddit: 'travel',
      permalink,
      created_utc,
    },
  };
}

describe('a burst on Reddit', () => {
  it('is followed to its end before the place moves', async () => {
    const names = await withReddit(
      [
        { on: ON, query: { after: null }, answer: { json: page(20, 1) } },
        { on: ON, query: { after: null }, answer: { json: page(270, 171, 't3_a') } },
        { on: ON, query: { after: 't3_a' }, answer: { json: page(170, 71, 't3_b') } },
        { on: ON, query: { after: 't3_b' }, answer: { json: page(70, 1, 't3_c') } },
        { on: ON, query: { after: null }, answer: { json: page(271, 172, 't3_d') } },
      ],
      async ({ source }) => {
        let cursor = value(await source.fetch(SEARCH, {})).cursor;
        const seen: string[] = [];
        for (const more of [true, true, false, false]) {
          const page = value(await source.fetch(SEARCH, JSON.parse(JSON.stringify(cursor))));
          expect(page).toMatchObject({ more, gap: false });
          seen.push(...page.items.map(({ externalId }) => externalId));
          cursor = page.cursor;
        }
        return seen;
      },
    );
    expect(names).toHaveLength(251);
    expect(new Set(names).size).toBe(251);
  });

  it('does not move when a page fails', async () => {
    const failed = await withReddit(
      [
        { on: ON, query: { after: 't3_a' }, answer: { status: 503, text: '<html>busy</html>' } },
        { on: ON, query: { after: 't3_a' }, answer: { json: page(20, 1) } },
      ],
      async ({ source }) => {
        const cursor = {
          'search.at': String(START + 100),
          'search.seen': '',
          'search.after': 't3_a',
          'search.met': '',
        };
        return [await source.fetch(SEARCH, cursor), await source.fetch(SEARCH, cursor)] as const;
      },
    );
    expect(error(failed[0])).toMatchObject({ kind: 'defer', code: 'server-error' });
    expect(value(failed[1]).items).toHaveLength(20);
  });

  it('gives a post that Reddit shows late, and gives it once', async () => {
    const late = link(9000, START + 95);
    const shown = (extra: unknown[]) => ({
      kind: 'Listing',
      data: { after: null, children: [link(10, START + 100), ...extra, link(9, START + 90)] },
    });
    const pages = await withReddit(
      [
        { on: ON, answer: { json: shown([]) } },
        { on: ON, answer: { json: shown([late]) } },
        { on: ON, answer: { json: shown([late]) } },
      ],
      async ({ source }) => {
        const one = value(await source.fetch(SEARCH, {}));
        const two = value(await source.fetch(SEARCH, one.cursor));
        return [one, two, value(await source.fetch(SEARCH, two.cursor))];
      },
    );
    expect(pages.map(({ items }) => items.length)).toEqual([2, 1, 0]);
  });

  it('loses nothing after a first look that found nothing', async () => {
    const pages = await withReddit(
      [
        { on: ON, answer: { json: recorded('reddit/empty.json') } },
        { on: ON, answer: { json: page(150, 51, 't3_a') } },
        { on: ON, query: { after: 't3_a' }, answer: { json: page(50, 1) } },
      ],
      async ({ source }) => {
        const none = value(await source.fetch(SEARCH, {}));
        const one = value(await source.fetch(SEARCH, none.cursor));
        return [none, one, value(await source.fetch(SEARCH, one.cursor))];
      },
    );
    expect(pages.map(({ items, more, gap }) => [items.length, more, gap])).toEqual([
      [0, false, false],
      [100, true, false],
      [50, false, false],
    ]);
  });

  it('says that something may be missing when the list ends before the last post seen', async () => {
    const pages = await withReddit(
      [
        { on: ON, answer: { json: page(300, 201, 't3_a') } },
        { on: ON, query: { after: 't3_a' }, answer: { json: page(200, 101) } },
      ],
      async ({ source }) => {
        const one = value(await source.fetch(SEARCH, { 'search.at': String(START), 'search.seen': '' }));
        return [one, value(await source.fetch(SEARCH, one.cursor))];
      },
    );
    expect(pages.map(({ gap, more }) => [gap, more])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('in one of two lists is finished before the other is read again', async () => {
    const mentions = 'GET /reddit/message/mentions';
    const comments = 'GET /reddit/message/comments';
    const pages = await withReddit(
      [
        { on: mentions, answer: { json: recorded('reddit/empty.json') } },
        { on: comments, answer: { json: recorded('reddit/message-comments.json') } },
        { on: mentions, answer: { json: { kind: 'Listing', data: { after: 't1_z', children: [] } } } },
        { on: comments, answer: { json: recorded('reddit/message-comments.json') } },
        {
          on: mentions,
          query: { after: 't1_z' },
          answer: { json: recorded('reddit/message-mentions.json') },
        },
      ],
      async ({ source }) => {
        const one = value(await source.fetch({ kind: 'mentions' }, {}));
        const two = value(await source.fetch({ kind: 'mentions' }, one.cursor));
        return [one, two, value(await source.fetch({ kind: 'mentions' }, two.cursor))];
      },
    );
    expect(pages.map(({ items, more }) => [items.length, more])).toEqual([
      [2, false],
      [0, true],
      [1, false],
    ]);
  });
});
