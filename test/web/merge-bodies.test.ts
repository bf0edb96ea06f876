import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeywordSetBody } from '../../src/domain/watch/keyword-set.ts';
import { mergeBodies } from '../../src/web/pages/keywords/merge-bodies.ts';

const body = (form: Partial<KeywordSetBody>): KeywordSetBody => KeywordSetBody.parse(form);

describe('what two people made of the same words', () => {
  it('is kept of both: what each added is in, what each took out is out', () => {
    const base = body({ words: ['a', 'b', 'c'], exclude: ['x'] });
    const mine = body({ words: ['a', 'c', 'mine'], exclude: ['x'] });
    const theirs = body({ words: ['a', 'b', 'theirs'], exclude: ['x', 'y'], leastFollowers: 5 });
    expect(mergeBodies(base, mine, theirs)).toEqual(
      body({ words: ['a', 'theirs', 'mine'], exclude: ['x', 'y'], leastFollowers: 5 }),
    );
  });

  it('mine counts for a single value that both set, and no set is left without a platform', () => {
    const base = body({ leastFollowers: 1 });
    expect(mergeBodies(base, body({ leastFollowers: 2 }), body({ leastFollowers: 3 })).leastFollowers).toBe(
      2,
    );
    const none = mergeBodies(base, { ...base, platforms: ['x'] }, { ...base, platforms: ['reddit'] });
    expect(none.platforms).toEqual(['reddit']);
  });

  it('is theirs when I changed nothing, mine when they changed nothing, and always a body', () => {
    const words = fc.subarray(['a', 'b', 'c', 'd']);
    const bodies = fc
      .record({
        words,
        exclude: words,
        leastFollowers: fc.option(fc.nat({ max: 3 })),
        platforms: fc.subarray(['x' as const, 'reddit' as const], { minLength: 1 }),
      })
      .map(body);
    fc.assert(
      fc.property(bodies, bodies, bodies, (base, mine, theirs) => {
        expect(mergeBodies(base, base, theirs)).toEqual(theirs);
        expect(mergeBodies(base, mine, base)).toEqual(mine);
        expect(KeywordSetBody.safeParse(mergeBodies(base, mine, theirs)).success).toBe(true);
      }),
    );
  });
});
