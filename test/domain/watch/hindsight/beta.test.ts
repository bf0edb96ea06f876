import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaBelow, betaQuantile } from '../../../../src/domain/watch/hindsight/beta.ts';

/** The same by adding up the density over many thin slices, for parameters where it is finite. */
function byAddingUp(x: number, a: number, b: number): number {
  const slices = 20_000;
  const density = (t: number) => t ** (a - 1) * (1 - t) ** (b - 1);
  const area = (to: number) => {
    let sum = 0;
    for (let n = 0; n < slices; n++) sum += density(((n + 0.5) * to) / slices);
    return (sum * to) / slices;
  };
  return area(x) / area(1);
}

describe('the beta distribution', () => {
  it('is what adding up its density gives', () => {
    const parameter = fc.double({ min: 1, max: 60, noNaN: true });
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, parameter, parameter, (x, a, b) => {
        expect(betaBelow(x, a, b)).toBeCloseTo(byAddingUp(x, a, b), 4);
      }),
      { numRuns: 40 },
    );
  });

  it('has the closed forms it has', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 10);
    expect(betaBelow(0.3, 3, 1)).toBeCloseTo(0.027, 10);
    expect(betaBelow(0.25, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(0.5), 9);
    expect([betaBelow(0, 2, 2), betaBelow(1, 2, 2)]).toEqual([0, 1]);
  });

  it('gives back the place for a probability', () => {
    const parameter = fc.double({ min: 0.5, max: 3_000, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), parameter, parameter, (p, a, b) => {
        expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 4);
      }),
    );
  });
});
