import { describe, expect, it } from '@jest/globals';
import { type Counts, logOdds, SURE } from '../../../../src/domain/watch/suggest/log-odds.ts';

function counts(of: Record<string, number>): Counts<string> {
  const total = Object.values(of).reduce((sum, count) => sum + count, 0);
  return { of: (word) => of[word] ?? 0, total };
}

describe('logOdds', () => {
  const ours = counts({ roast: 40, the: 100, once: 1, late: 30 });
  const noise = counts({ football: 40, the: 100, late: 28 });
  const all = counts({ roast: 40, football: 40, the: 200, once: 1, late: 58 });
  const score = logOdds(ours, noise, all);

  it('sets words of one side apart from words of both', () => {
    expect(score('roast')).toBeGreaterThan(SURE);
    expect(score('football')).toBeLessThan(-SURE);
    expect(Math.abs(score('the'))).toBeLessThan(SURE);
    expect(Math.abs(score('late'))).toBeLessThan(SURE);
  });

  it('is not sure of a word that stood there once, or never', () => {
    expect(score('once')).toBeLessThan(SURE);
    expect(Math.abs(score('nowhere'))).toBeLessThan(SURE);
  });

  it('is the same with its sign turned when the sides are', () => {
    const turned = logOdds(noise, ours, all);
    for (const word of ['roast', 'football', 'the', 'once'])
      expect(turned(word)).toBeCloseTo(-score(word), 10);
  });

  it('gives a number for empty sides too', () => {
    expect(logOdds(counts({}), counts({}), counts({}))('x')).toBe(0);
  });

  it('is the formula of Monroe, Colaresi and Quinn, worked out by hand', () => {
    // 40 of 100 words against 10 of 100, a quarter of all 200: the prior is 5 of 20 words.
    const by = logOdds(counts({ a: 40, b: 60 }), counts({ a: 10, b: 90 }), counts({ a: 50, b: 150 }));
    const delta = Math.log(45 / (120 - 45)) - Math.log(15 / (120 - 15));
    expect(by('a')).toBeCloseTo(delta / Math.sqrt(1 / 45 + 1 / 15), 10);
  });
});
