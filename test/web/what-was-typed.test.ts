import { describe, expect, it } from '@jest/globals';
import { hoursSay } from '../../src/web/pages/coverage/hearing-words.ts';
import { costCard, range } from '../../src/web/pages/keywords/cost/cost-words.ts';
import { remedyBrings } from '../../src/web/pages/missed/remedy-words.ts';
import { dollars, price } from '../../src/web/parts/money.ts';
import { isPost } from '../../src/web/shell/what-was-typed.ts';

describe('the field of the top bar', () => {
  it.each([
    'https://x.com/dana/status/1991',
    'x.com/dana/status/1991',
    'www.reddit.com/r/travel/comments/1abc/',
    'my bag is lost and nobody answers',
  ])('takes “%s” for a post', (typed) => expect(isPost(typed)).toBe(true));

  it.each(['', 'dana', 'lost bag', 'northwind.example', 'gate four in the rain'])(
    'takes “%s” for a search',
    (typed) => expect(isPost(typed)).toBe(false),
  );
});

it('money is told as finely as it matters', () => {
  expect([0, 0.004, 0.57, 9.5, 41.2, 1200].map(dollars)).toEqual([
    '$0',
    '$0.004',
    '$0.57',
    '$9.50',
    '$41',
    '$1,200',
  ]);
  expect([0.0114, 0.043, 2].map(price)).toEqual(['$0.011', '$0.043', '$2']);
});

it('an estimate says how sure it is', () => {
  expect(range(null)).toBe('not known yet');
  expect(range({ value: 12, low: 9.1, high: 16 })).toBe('12 (9.1 to 16)');
  expect(range({ value: 12, low: 12, high: 12 })).toBe('12');
  expect(range({ value: 3, low: 1, high: null })).toBe('3 (1 or more)');
});

it('the card says what a useful one costs, and what it cost before', () => {
  const side = (usd: number | null) => ({
    found: 1,
    takesPerDay: null,
    usdPerMonth: null,
    usefulPerDay: null,
    usefulShare: null,
    usdPerUseful: usd === null ? null : { value: usd, low: usd, high: usd },
  });
  const volume = (now: number | null, live: number | null) => ({
    since: null,
    until: '2026-11-22T12:00:00.000Z',
    looked: 0,
    now: { ...side(now), platforms: [] },
    live: side(live),
    terms: [],
    counts: { canAsk: false, usd: 0, askedAt: null },
  });
  expect(costCard(volume(0.0112, 0.043), true)).toEqual({
    number: '$0.011',
    says: 'for each useful one, was $0.043',
  });
  expect(costCard(volume(0.0112, 0.043), false).says).toBe('for each useful one');
  expect(costCard(volume(null, 0.043), true).number).toBe('–');
});

it('hours are told with what went wrong, gaps first', () => {
  const hour = (hearing: 'heard' | 'gap' | 'failing' | 'unasked') => ({
    hour: '2026-11-22T12:00:00.000Z',
    hearing,
    rounds: 1,
    fetched: 0,
    stored: 0,
    failed: 0,
  });
  expect(hoursSay([hour('heard'), hour('unasked')])).toBe('1 h, all heard');
  expect(hoursSay([hour('failing'), hour('gap'), hour('gap')])).toBe(
    '2 h gap: posts may be missing, 1 h failed',
  );
  expect(hoursSay([hour('unasked')])).toBe('not asked in this time');
});

it('a change says what it brings in beside the post', () => {
  expect(remedyBrings({ finds: 0, noise: 0 }, 273)).toBe('nothing else of the 273 posts heard lately');
  expect(remedyBrings({ finds: 10, noise: 2.2 }, 273)).toBe(
    '10 more of the posts heard lately: about 8 useful, 2 noise',
  );
});
