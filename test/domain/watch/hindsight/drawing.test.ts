import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawFrom, Lowest, placeOf } from '../../../../src/domain/watch/hindsight/drawing.ts';
import { takeTurns } from '../../../../src/domain/watch/hindsight/take-turns.ts';

const none = new Set<number>();
const unjudged = (numbers: readonly number[]) => numbers.map((number) => ({ number, known: null }));
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 200 });

describe('drawing posts to judge', () => {
  it('asks for the first of an order that does not depend on how they come', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (some, seed) => {
        const options = { most: 5, skipped: none };
        const { next } = drawFrom(unjudged(some), seed, options);
        expect(drawFrom(unjudged(some.toReversed()), seed, options).next).toEqual(next);
        const places = some.map((number) => placeOf(number, seed)).sort((a, b) => a - b);
        expect(next.map((number) => placeOf(number, seed))).toEqual(places.slice(0, 5));
      }),
    );
  });

  it('counts what was drawn up to the first that waits, and what is known otherwise whatever its place', () => {
    const seed = 3;
    const order = Array.from({ length: 10 }, (_, n) => n + 1).sort(
      (a, b) => placeOf(a, seed) - placeOf(b, seed),
    );
    const [first = 0, second = 0, third = 0, fourth = 0, last = 0] = order;
    const said = new Map([
      [first, { about: true, drawn: true }],
      [second, { about: false, drawn: true }],
      // Judged for another draft: the third is still to come.
      [fourth, { about: true, drawn: true }],
      [last, { about: true, drawn: false }],
    ]);
    const posts = order.map((number) => ({ number, known: said.get(number) ?? null }));
    expect(drawFrom(posts, seed, { most: 1, skipped: none })).toEqual({
      known: { about: 1, not: 0 },
      drawn: { about: 1, not: 1 },
      next: [third],
    });
    const skipped = new Set([third]);
    expect(drawFrom(posts, seed, { most: 1, skipped }).drawn).toEqual({ about: 2, not: 1 });
  });

  it('prefers no number: early and late ones come first equally often', () => {
    const all = Array.from({ length: 1_000 }, (_, n) => n);
    let early = 0;
    for (let seed = 0; seed < 200; seed++)
      early += drawFrom(unjudged(all), seed, { most: 20, skipped: none }).next.filter(
        (one) => one < 500,
      ).length;
    expect(early / 4_000).toBeGreaterThan(0.46);
    expect(early / 4_000).toBeLessThan(0.54);
  });

  it('keeps the few that come first, equal places in the order they came', () => {
    const lowest = new Lowest(3);
    for (const [value, place] of [5, 1, 4, 1, 9].entries()) lowest.offer(place, value);
    expect(lowest.values()).toEqual([1, 3, 2]);
    expect(lowest.lowest).toBe(1);
    expect(new Lowest(3).lowest).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('turns', () => {
  it('go to the group that is furthest behind its share, until nothing waits', () => {
    const groups = [
      { weight: 2, judged: 0, next: ['a', 'b', 'c'] },
      { weight: 1, judged: 0, next: ['x', 'y', 'z'] },
    ];
    expect(takeTurns(groups, 4)).toEqual(['a', 'b', 'x', 'c']);
    expect(takeTurns(groups, 99)).toHaveLength(6);
    expect(
      takeTurns(
        [
          { weight: 1, judged: 3, next: ['x'] },
          { weight: 1, judged: 0, next: ['a'] },
        ],
        1,
      ),
    ).toEqual(['a']);
    expect(takeTurns([], 5)).toEqual([]);
  });
});
