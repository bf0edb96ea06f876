import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainExpression } from '../../../../src/domain/watch/explain/explain-set.ts';
import { compileMatcher, openMatcher } from '../../../../src/domain/watch/matcher.ts';
import { MadeUp } from '../plain/made-up.ts';

const POSTS = 12;

describe('an explanation', () => {
  it('never says another thing than the matcher, and always says why not', () => {
    let found = 0;
    let missed = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const made = new MadeUp(seed);
        const lists = made.lists();
        const expression = made.expression();
        const matcher = openMatcher(compileMatcher([{ id: 'set', version: 1, expression }], lists));
        const explain = explainExpression(expression, lists);
        for (let n = 0; n < POSTS; n++) {
          const post = made.post();
          const [match] = matcher.match(post);
          const told = explain(post);
          expect(told.found).toBe(match !== undefined);
          expect(told.stops.length > 0).toBe(match === undefined);
          expect(told.terms).toEqual(
            match?.terms.map(({ term, start, end }) => ({ term, start, end })) ?? [],
          );
          if (match) found++;
          else missed++;
        }
      }),
      { numRuns: 300 },
    );
    // Neither side may have been tried in vain.
    expect(Math.min(found, missed)).toBeGreaterThan(100);
  });
});
