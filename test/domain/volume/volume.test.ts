import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byDay } from '../../../src/domain/volume/by-day.ts';
import { perDay, shareOf } from '../../../src/domain/volume/estimate.ts';
import { type FoundAt, MONTH_DAYS, platformVolume } from '../../../src/domain/volume/platform-volume.ts';
import { termTable } from '../../../src/domain/volume/term-table.ts';
import { worthOf } from '../../../src/domain/volume/worth.ts';

const DAY = 86_400_000;
const FROM = new Date('2026-11-01T12:00:00Z');
const TO = new Date('2026-11-11T12:00:00Z');

const days = (...posts: number[]) =>
  posts.map((n, at) => ({ day: `2026-11-0${at + 1}`, posts: n, share: 1 }));

const found = (change: Partial<FoundAt> = {}): FoundAt => ({
  platform: 'x',
  postedAt: new Date('2026-11-05T12:00:00Z'),
  tagged: false,
  terms: ['northwind'],
  usd: 0.005,
  worth: 1,
  ...change,
});

describe('byDay', () => {
  it('cuts the outer days and counts each moment once', () => {
    const counted = byDay([FROM, new Date(TO.getTime() - 1), TO], FROM, TO);
    expect(counted).toHaveLength(11);
    expect(counted[0]).toEqual({ day: '2026-11-01', posts: 1, share: 0.5 });
    expect(counted.at(-1)).toEqual({ day: '2026-11-11', posts: 1, share: 0.5 });
    expect(counted.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(10);
  });
});

describe('perDay', () => {
  it('says nothing of no time, and keeps the bounds around the value', () => {
    expect(perDay([])).toBeNull();
    expect(perDay(days(0, 0))).toMatchObject({ value: 0, low: 0 });
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 9 }), (posts) => {
        const told = perDay(days(...posts));
        expect(told?.low).toBeLessThanOrEqual(told?.value ?? -1);
        expect(told?.high).toBeGreaterThan(told?.value ?? 1e9);
      }),
    );
  });

  it('is the exact Poisson interval, near enough, for even days', () => {
    // Garwood's exact interval of 100 events is 81.36 to 121.63.
    const told = perDay(days(10, 10, 10, 10, 10, 10, 10, 10, 10, 10));
    expect((told?.low ?? 0) * 10).toBeCloseTo(81.36, 0);
    expect((told?.high ?? 0) * 10).toBeCloseTo(121.63, 0);
  });

  it('is wider when the days differ', () => {
    const [even, bursts] = [perDay(days(10, 10, 10, 10)), perDay(days(0, 0, 40, 0))];
    expect(bursts?.value).toBe(even?.value);
    expect(bursts?.high).toBeGreaterThan((even?.high ?? 0) * 1.5);
  });
});

it('shareOf is the interval of Wilson', () => {
  const told = shareOf(8, 10);
  expect(told?.low).toBeCloseTo(0.49, 2);
  expect(told?.high).toBeCloseTo(0.943, 2);
  expect(shareOf(0, 0)).toBeNull();
});

describe('platformVolume', () => {
  const looked = {
    platform: 'x' as const,
    from: FROM,
    to: TO,
    readsEach: 2,
    prices: { postRead: 0.005, ownRead: 0.001 },
  };

  it('pays for all that is read, and less for who tagged us', () => {
    const posts = [...Array(20).keys()].map((n) => found({ tagged: n < 10, worth: n % 2 }));
    const told = platformVolume({ ...looked, posts, counted: null });
    expect(told.takesPerDay?.value).toBeCloseTo(2);
    expect(told.readsPerDay?.value).toBeCloseTo(2);
    expect(told.usdPerMonth?.value).toBeCloseTo((2 * 0.005 + 0.001) * MONTH_DAYS);
    expect(told.usefulPerDay?.value).toBeCloseTo(1);
    expect(told.usdPerUseful?.value).toBeCloseTo(0.011);
    expect(told.usdPerUseful?.low).toBeLessThan(0.011);
    expect(told.usdPerUseful?.high).toBeGreaterThan(0.011);
  });

  it('believes the platform where it counted', () => {
    const told = platformVolume({ ...looked, posts: [found()], counted: days(100, 120, 80) });
    expect(told).toMatchObject({ from: 'counted-by-platform', readsPerDay: { value: 100 } });
  });

  it('says nothing of the price of what may never be useful', () => {
    expect(
      platformVolume({ ...looked, posts: [found({ worth: 0 })], counted: null }).usdPerUseful,
    ).toBeNull();
    expect(platformVolume({ ...looked, posts: [], counted: null })).toMatchObject({
      found: 0,
      usdPerUseful: null,
    });
  });
});

describe('termTable', () => {
  it('counts what each term alone brings, costs and spoils', () => {
    const posts = [
      found({ terms: ['northwind', 'nwa'] }),
      found({ terms: ['nwa', 'nwa'], worth: 0 }),
      found({ terms: ['nwa'], worth: 0 }),
      found({ terms: ['northwind'], worth: 1 }),
    ];
    expect(termTable(posts, ['northwind', 'nwa', 'never'])).toEqual([
      { term: 'nwa', finds: 3, alone: 2, useful: 0, usd: 0.01, noiseShare: 1 },
      { term: 'northwind', finds: 2, alone: 1, useful: 1, usd: 0.005, noiseShare: 0 },
      { term: 'never', finds: 0, alone: 0, useful: 0, usd: 0, noiseShare: 0 },
    ]);
  });

  it('takes what nobody looked at to be as the rest', () => {
    const posts = [found({ worth: 0.5 }), found({ worth: null })];
    expect(termTable(posts, [])[0]).toMatchObject({ useful: 1, noiseShare: 1 });
  });
});

it('a person’s word counts before the classifier’s', () => {
  const known = { about: null, judged: null, complaint: 0.7 };
  expect(worthOf(known)).toBe(0.7);
  expect(worthOf({ ...known, judged: 'not-a-complaint' })).toBe(0);
  expect(worthOf({ ...known, judged: 'not-a-complaint', about: true })).toBe(1);
  expect(worthOf({ ...known, about: false, judged: 'complaint' })).toBe(0);
  expect(worthOf({ ...known, complaint: null })).toBeNull();
});

it('a day has as many hours as it has', () => {
  expect(byDay([], FROM, new Date(FROM.getTime() + DAY / 4))).toEqual([
    { day: '2026-11-01', posts: 0, share: 0.25 },
  ]);
});
