import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crossCheck } from '../../../src/domain/about-us/cross-check.ts';
import { lookerFor } from '../../../src/domain/about-us/looker.ts';
import { learnAboutUs } from '../../../src/domain/about-us/model.ts';
import type { JudgedPost } from '../../../src/domain/about-us/post.ts';
import { rankingOf } from '../../../src/domain/about-us/ranking.ts';
import { NO_LISTS } from '../../../src/domain/watch/shared-lists.ts';
import { MONDAY_COFFEE, madePosts } from '../../bench/suggest/posts.ts';

const look = lookerFor([MONDAY_COFFEE], NO_LISTS);

function judged(seed: number, count: number): JudgedPost[] {
  return madePosts({ seed, count, ours: 0.4, eachPlanted: 0 }).map(({ text, aboutUs }) => ({
    ...look({ text, community: null }),
    aboutUs,
  }));
}

describe('the about-us model', () => {
  const asked = judged(2, 400);
  const rank = (posts: readonly JudgedPost[]): number => {
    const model = learnAboutUs(posts);
    return rankingOf(asked.map((post) => ({ score: model(post), aboutUs: post.aboutUs }))) ?? 0;
  };

  it('ranks posts it never saw better the more was judged', () => {
    const all = judged(1, 100);
    expect(rank(all.slice(0, 10))).toBeGreaterThan(0.65);
    expect(rank(all.slice(0, 30))).toBeGreaterThan(rank(all.slice(0, 10)));
    expect(rank(all)).toBeGreaterThan(0.95);
  });

  it('says the same for the same judgements, and forgets one that is taken back', () => {
    const all = judged(1, 30);
    const [first, again, without] = [all, [...all], all.slice(0, -1)].map(learnAboutUs);
    for (const post of asked.slice(0, 50)) expect(again?.(post)).toBe(first?.(post));
    const restored = learnAboutUs(
      [...all, { ...look({ text: 'x', community: null }), aboutUs: true }].slice(0, -1),
    );
    expect(restored(asked[0] as JudgedPost)).toBe(first?.(asked[0] as JudgedPost));
    expect(asked.some((post) => without?.(post) !== first?.(post))).toBe(true);
  });

  it('before any judgement goes by what found the post', () => {
    const model = learnAboutUs([]);
    const of = (text: string) => model(look({ text, community: null }));
    expect(of('@mondaycoffee hello')).toBeGreaterThan(of('monday coffee hello'));
    expect(of('monday coffee hello')).toBeGreaterThan(of('monday hello'));
    expect(of('monday hello')).toBeGreaterThan(of('hello'));
  });

  it('is less sure where only somebody else’s words name the brand, and does not hide it', () => {
    const model = learnAboutUs([]);
    const of = (text: string) => model(look({ text, community: null }));
    const quoted = of('she wrote “monday coffee is cold” and left');
    expect(quoted).toBeLessThan(of('she wrote that monday coffee is cold and left'));
    expect(quoted).toBeGreaterThan(0.5);
    expect(of('she wrote “monday coffee is cold”, and monday coffee is')).toBe(of('monday coffee is cold'));
    expect(of('never monday coffee again')).toBe(of('monday coffee again'));
  });

  it('gives a likelihood for any text', () => {
    const model = learnAboutUs(judged(1, 20));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const likelihood = model(look({ text, community: null }));
        return likelihood > 0 && likelihood < 1;
      }),
    );
  });

  it('learns a subreddit', () => {
    const posts = judged(1, 40).map((post) => ({ ...post, community: post.aboutUs ? 'espresso' : 'nfl' }));
    const model = learnAboutUs(posts);
    const at = (community: string) => model(look({ text: 'monday then', community }));
    expect(at('espresso')).toBeGreaterThan(at('nfl'));
  });
});

describe('the cross-check', () => {
  it('asks each judgement of a model that had not learnt from it', () => {
    const noise = judged(3, 40).map((post, at) => ({ ...post, aboutUs: at % 2 === 0 }));
    // Coin tosses cannot be learnt: a model asked about what it learnt would be right nearly always.
    const quality = crossCheck(noise);
    expect(quality?.of).toBe(40);
    expect(quality?.right).toBeLessThan(30);
  });

  it('is right on most of what can be learnt, with few and with many', () => {
    for (const count of [40, 120]) {
      const quality = crossCheck(judged(4, count));
      expect((quality?.right ?? 0) / count).toBeGreaterThan(0.8);
      expect(quality?.ranking ?? 0).toBeGreaterThan(0.9);
    }
  });

  it('has nothing to say of nothing', () => {
    expect(crossCheck([])).toBeNull();
    expect(crossCheck(judged(1, 20).filter(({ aboutUs }) => aboutUs))?.ranking).toBeNull();
  });
});

describe('rankingOf', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), aboutUs: fc.boolean() }));
    fc.assert(
      fc.property(scored, (posts) => {
        const ours = posts.filter(({ aboutUs }) => aboutUs);
        const others = posts.filter(({ aboutUs }) => !aboutUs);
        const pairs = ours.flatMap((one) => others.map((other) => Math.sign(one.score - other.score)));
        const plain = pairs.reduce<number>((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length;
        const ranking = rankingOf(posts);
        if (pairs.length === 0) expect(ranking).toBeNull();
        else expect(ranking).toBeCloseTo(plain, 10);
      }),
    );
  });
});
