import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countWords, keepNear } from '../../../src/domain/watch/nearness.ts';

/** Each word of a text of one-letter words stands at twice its number. */
const wordAt = (number: number) => ({ start: number * 2, end: number * 2 + 1 });

describe('nearness', () => {
  it('agrees with counting word by word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 6 }),
        fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 10 }),
        (hits, near, within) => {
          const count = countWords('a '.repeat(31));
          const others = near.filter((word) => !hits.includes(word));
          const kept = keepNear(hits.map(wordAt), others.map(wordAt), within, count).map(
            (hit) => hit.start / 2,
          );
          expect(kept).toEqual(hits.filter((hit) => others.some((other) => Math.abs(other - hit) <= within)));
        },
      ),
    );
  });

  it('does not take a word for its own neighbour', () => {
    expect(keepNear([wordAt(0)], [wordAt(0)], 50, countWords('a b'))).toEqual([]);
  });

  it('counts words with borders whole, and other signs half', () => {
    expect([...countWords('ab 北風 e\u0301𝐱')]).toEqual([0, 2, 2, 2, 3, 4, 4, 6, 6, 6, 6]);
  });
});
