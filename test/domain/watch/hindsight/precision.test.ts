import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Chance, chanceFrom } from '../../../../src/domain/drafting/chance.ts';
import { drawFrom } from '../../../../src/domain/watch/hindsight/drawing.ts';
import { type Group, shareAboutUs } from '../../../../src/domain/watch/hindsight/precision.ts';

const NOTHING = { about: 0, not: 0 };

const count = fc.record({ about: fc.nat(40), not: fc.nat(40) });
const group = fc
  .record({ known: count, drawn: count, more: fc.nat(5_000) })
  .map(({ known, drawn, more }): Group => {
    const posts = known.about + known.not + drawn.about + drawn.not + more;
    return { posts, known, drawn };
  });

describe('the share about us', () => {
  it('is not said while nobody judged anything, or there is nothing', () => {
    expect(shareAboutUs([{ posts: 50, known: NOTHING, drawn: NOTHING }])).toBeNull();
    expect(shareAboutUs([{ posts: 0, known: NOTHING, drawn: NOTHING }])).toBeNull();
    expect(shareAboutUs([])).toBeNull();
  });

  it('is exact when every post was judged', () => {
    const share = shareAboutUs([{ posts: 10, known: { about: 4, not: 1 }, drawn: { about: 5, not: 0 } }]);
    expect(share).toEqual({ best: 0.9, low: 0.9, high: 0.9, judged: 10 });
  });

  it('of many posts and few judgements has the interval of Jeffreys', () => {
    // 10 of 10 and 5 of 20 with Jeffreys' prior, as in tables of the binomial proportion.
    const all = shareAboutUs([{ posts: 10_000_000, known: NOTHING, drawn: { about: 10, not: 0 } }]);
    expect(all?.low).toBeCloseTo(0.783, 2);
    const quarter = shareAboutUs([{ posts: 10_000_000, known: NOTHING, drawn: { about: 5, not: 15 } }]);
    expect(quarter?.low).toBeCloseTo(0.1013, 2);
    expect(quarter?.high).toBeCloseTo(0.4668, 2);
  });

  it('lies within its interval, which never contradicts what is known', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (groups) => {
        const share = shareAboutUs(groups);
        if (!share) return;
        const posts = groups.reduce((sum, one) => sum + one.posts, 0);
        const surely = groups.reduce((sum, one) => sum + one.known.about + one.drawn.about, 0);
        const surelyNot = groups.reduce((sum, one) => sum + one.known.not + one.drawn.not, 0);
        expect(share.low).toBeGreaterThanOrEqual(surely / posts - 1e-9);
        expect(share.high).toBeLessThanOrEqual(1 - surelyNot / posts + 1e-9);
        expect(share.best).toBeGreaterThanOrEqual(share.low - 1e-6);
        expect(share.best).toBeLessThanOrEqual(share.high + 1e-6);
      }),
    );
  });

  it('rises with a judgement "about us" and falls with "not about us"', () => {
    fc.assert(
      fc.property(group, (one) => {
        fc.pre(one.posts > one.drawn.about + one.drawn.not + one.known.about + one.known.not + 1);
        const before = shareAboutUs([{ ...one, drawn: { about: one.drawn.about + 1, not: one.drawn.not } }]);
        const after = shareAboutUs([{ ...one, drawn: { about: one.drawn.about, not: one.drawn.not + 1 } }]);
        expect(before?.best ?? 0).toBeGreaterThan(after?.best ?? 1);
      }),
    );
  });

  it('holds its promise: the truth lies in the interval about 95 times of 100', () => {
    const chance = chanceFrom(11);
    const held = Array.from({ length: 150 }, (_, seed) => {
      const groups = [
        { posts: 60, asked: 7 },
        { posts: 900, asked: 13 },
      ].map(({ posts, asked }) => judgedByChance(posts, asked, chance, seed));
      const about = groups.reduce((sum, group) => sum + group.about, 0);
      const share = shareAboutUs(groups.map(({ group }) => group));
      return share !== null && share.low <= about / 960 && about / 960 <= share.high;
    });
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.9);
  });
});

/** So many posts of which some share is about us, and the first few of the draw judged. */
function judgedByChance(posts: number, asked: number, chance: Chance, seed: number) {
  const share = chance();
  const truth = Array.from({ length: posts }, () => chance() < share);
  const unjudged = truth.map((_, number) => ({ number, known: null }));
  const first = new Set(drawFrom(unjudged, seed, { most: asked, skipped: new Set() }).next);
  const judged = truth.map((about, number) => ({
    number,
    known: first.has(number) ? { about, drawn: true } : null,
  }));
  const { known, drawn } = drawFrom(judged, seed, { most: 1, skipped: new Set() });
  return { group: { posts, known, drawn }, about: truth.filter(Boolean).length };
}
