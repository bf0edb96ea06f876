import { describe, expect, it } from '@jest/globals';
import type { Cursor, Page } from '../../../src/ports/platform.ts';
import { withReddit } from '../../adapters/platforms/reddit/reddit-account.ts';
import { value } from '../../adapters/platforms/results.ts';

const SEARCH = { kind: 'search', query: 'northwind' } as const;
const NOW = Math.floor(Date.now() / 1000);

function link(n: number, change: Record<string, unknown> = {}): unknown {
  const name = `t3_${(46_656 + n).toString(36)}`;
  const permalink = `/r/travel/comments/${name.slice(3)}/northwind/`;
  const data = {
    name,
    title: `northwind ${n}`,
    selftext: '',
    author: 'roadie_17',
    subreddit: 'travel',
    permalink,
  };
  return { kind: 't3', data: { ...data, created_utc: NOW - 3_600 + n, ...change } };
}

function list(children: unknown[], after: unknown = null) {
  return { on: 'GET /reddit/search', answer: { json: { kind: 'Listing', data: { after, children } } } };
}

function readings(answers: ReturnType<typeof list>[]): Promise<Page<{ text?: string }>[]> {
  return withReddit(answers, async ({ source }) => {
    const pages: Page<{ text?: string }>[] = [];
    let cursor: Cursor = { 'search.at': String(NOW - 4_000), 'search.seen': '' };
    for (const _ of answers) {
      const page = value(await source.fetch(SEARCH, cursor));
      pages.push(page);
      cursor = JSON.parse(JSON.stringify(page.cursor)) as Cursor;
    }
    return pages;
  });
}

describe('Reddit, when it says what it should not', () => {
  it.each([NOW + 40 * 86_400, 9_999_999_999, 253_402_300_800, 1e20, 1e300])(
    'a post of the time %d hides none that come after it',
    async (created_utc) => {
      const odd = link(5, { created_utc });
      const pages = await readings([
        list([odd, link(1)]),
        list([link(9, { created_utc: NOW + 5 }), odd, link(1)]),
      ]);
      expect(pages[0]?.items.map(({ text }) => text)).toContain('northwind 1');
      expect(pages[1]?.items.map(({ text }) => text)).toContain('northwind 9');
      expect(JSON.stringify(pages[1]?.cursor)).not.toMatch(/e\+|null/);
    },
  );

  it('is left with a gap when its pages lead in a circle, and its cursor does not grow', async () => {
    const [one, two, three] = await readings([
      list([link(2)], 't3_a'),
      list([link(2)], 't3_b'),
      list([link(2)], 't3_a'),
    ]);
    expect([one, two, three].map((page) => [page?.more, page?.gap])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    expect(two?.cursor['search.met']).toBe(one?.cursor['search.met']);
  });

  it('keeps the other posts where one has names too long for any key', async () => {
    const [page] = await readings([
      list([link(1), link(2, { name: `t3_${'z'.repeat(5_000)}` }), link(3, { author: 'a'.repeat(5_000) })]),
    ]);
    expect(page).toMatchObject({ unreadable: 2, items: [{ text: 'northwind 1' }] });
  });

  it('mends NUL and half pairs, sign for sign', async () => {
    const [page] = await readings([list([link(1, { title: 'north\0wind', selftext: '\ud83d!' })])]);
    expect(page?.items[0]?.text).toBe('north\ufffdwind\n\n\ufffd!');
  });

  it('that drips is given up in time, and its line is cut', async () => {
    const began = performance.now();
    const failed = await withReddit(
      [{ on: 'GET /reddit/search', answer: { stall: 'inside-answer' } }],
      ({ source }) => source.fetch(SEARCH, {}),
    );
    expect(failed).toMatchObject({ ok: false, error: { kind: 'defer', code: 'timed-out' } });
    expect(performance.now() - began).toBeGreaterThan(300);
  });
});
