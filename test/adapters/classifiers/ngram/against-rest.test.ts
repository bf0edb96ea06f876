import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { againstRest } from '../../../../src/adapters/classifiers/ngram/against-rest.ts';
import { forcesOn, layoutOf, readOpinions } from '../../../../src/adapters/classifiers/ngram/layout.ts';

const score = fc.double({ min: -8, max: 8, noNaN: true });
const LAYOUT = layoutOf([
  { name: 'kind', role: 'kind', classes: ['a', 'b'], from: 0 },
  { name: 'yes', role: 'opinion', classes: ['yes'], from: 2 },
  { name: 'feeling', role: 'opinion', classes: ['bad', 'none', 'good'], from: 3 },
]);
const COLUMNS = 6;

describe('the first class against the rest', () => {
  it('is the log-odds of its share', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 5 }), (scores) => {
        const all = scores.reduce((sum, one) => sum + Math.exp(one), 0);
        const share = Math.exp(scores[0] ?? 0) / all;
        const odds = againstRest(Float64Array.from(scores), 0, scores.length);
        expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(share, 9);
      }),
    );
  });

  it('bears scores that no power of e can hold', () => {
    expect(againstRest(Float64Array.of(900, 1000, 1000), 0, 3)).toBeCloseTo(-100 - Math.log(2));
  });
});

describe('the opinions of experts', () => {
  const opinionsIn = (columns: Float64Array) => {
    const into = new Float64Array(LAYOUT.count);
    readOpinions(LAYOUT, columns, into);
    return into;
  };

  it('are one a column, and one more where there are several classes', () => {
    expect(LAYOUT.count).toBe(5);
    const [yes, bad, none, good, rest] = opinionsIn(Float64Array.of(9, 9, 2, 3, 0, 0));
    expect([yes, bad, none, good]).toEqual([2, 2, -1, -1]);
    expect(rest).toBeCloseTo(3 - Math.log(2));
  });

  it('know how far each column moves what they pull at', () => {
    const list = (length: number) => fc.array(score, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(list(COLUMNS), list(LAYOUT.count), (columns, pulls) => {
        const pulledBy = (values: number[]) =>
          opinionsIn(Float64Array.from(values)).reduce((sum, one, at) => sum + one * (pulls[at] ?? 0), 0);
        const force = new Float64Array(LAYOUT.opinions.length);
        forcesOn(LAYOUT, opinionsIn(Float64Array.from(columns)), Float64Array.from(pulls), force);
        for (const [at, column] of LAYOUT.opinions.entries()) {
          const moved = (by: number) =>
            pulledBy(columns.map((value, place) => (place === column ? value + by : value)));
          expect(force[at]).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4, 3);
        }
      }),
    );
  });
});
