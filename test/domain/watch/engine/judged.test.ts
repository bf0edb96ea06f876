import { describe, expect, it } from '@jest/globals';
import { compareBatch } from '../plain/compare.ts';

describe('the engine and the plain matcher', () => {
  it('agree on 20,000 made-up pairs of set and post in 12 scripts', () => {
    let found = 0;
    for (let batch = 0; batch < 20; batch++) {
      const compared = compareBatch(0x7a1e + batch, 25, 40);
      expect(compared.differences).toEqual([]);
      found += compared.found;
    }
    expect(found).toBeGreaterThan(500);
  });
});
