import { describe, expect, it } from '@jest/globals';
import { percentile, seededChance, spread } from './statistics.ts';

describe('percentile', () => {
  it('is always one of the values, and does not mind their order', () => {
    const values = [40, 10, 30, 20];
    expect([0.5, 0.95, 0, 1].map((share) => percentile(values, share))).toEqual([20, 40, 10, 40]);
  });

  it('of twenty values lets one lie above the 95th', () => {
    const values = Array.from({ length: 20 }, (_, n) => n + 1);
    expect(percentile(values, 0.95)).toBe(19);
  });

  it('of nothing is nothing, so that a bench that measured nothing cannot look quick', () => {
    expect(spread([])).toEqual({ n: 0, median: null, p95: null, most: null });
  });
});

describe('chance', () => {
  it('is the same for the same seed and another for another one', () => {
    const draw = (seed: number) => Array.from({ length: 50 }, seededChance(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
