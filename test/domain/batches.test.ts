import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inBatches } from '../../src/domain/batches.ts';

describe('batches', () => {
  it('hold every row once, in order, none empty and none too large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 40 }), (rows, size) => {
        const batches = inBatches(rows, size);
        expect(batches.flat()).toEqual(rows);
        for (const { length } of batches) {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(size);
        }
        for (const { length } of batches.slice(0, -1)) expect(length).toBe(size);
      }),
    );
  });

  it('are of one row where somebody asks for less', () => {
    expect(inBatches(['a', 'b'], 0)).toEqual([['a'], ['b']]);
  });
});
