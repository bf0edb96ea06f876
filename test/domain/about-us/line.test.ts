import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBelow, knowsEnough, mayDraw } from '../../../src/domain/about-us/line.ts';

const ENOUGH = { aboutUs: 30, notUs: 30 };

describe('the line', () => {
  it('sets nothing aside while nobody drew it', () => {
    const any = fc.record({
      tagged: fc.boolean(),
      judged: fc.constantFrom(true, false, null),
      likelihood: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(fc.property(any, (mention) => !isBelow(mention, null)));
  });

  it('never sets aside who tags the brand, nor what a person called ours', () => {
    expect(isBelow({ tagged: true, judged: null, likelihood: 0 }, 0.5)).toBe(false);
    expect(isBelow({ tagged: true, judged: false, likelihood: 0 }, 0.5)).toBe(false);
    expect(isBelow({ tagged: false, judged: true, likelihood: 0 }, 0.5)).toBe(false);
  });

  it('sets aside what is less likely, and what a person said is not ours', () => {
    expect(isBelow({ tagged: false, judged: null, likelihood: 0.19 }, 0.2)).toBe(true);
    expect(isBelow({ tagged: false, judged: null, likelihood: 0.2 }, 0.2)).toBe(false);
    expect(isBelow({ tagged: false, judged: false, likelihood: 0.99 }, 0.2)).toBe(true);
  });

  it('needs thirty judgements of both kinds', () => {
    expect(knowsEnough(ENOUGH)).toBe(true);
    expect(knowsEnough({ aboutUs: 200, notUs: 29 })).toBe(false);
    const refused = mayDraw(0.2, { aboutUs: 200, notUs: 29 });
    expect(refused.ok ? null : refused.error.code).toBe('not-allowed-now');
    expect(refused.ok ? '' : refused.error.message).toContain('29');
  });

  it('lies where it makes sense, and can always be taken away', () => {
    for (const line of [0, 0.51, 1, -1, Number.NaN]) {
      const answer = mayDraw(line, ENOUGH);
      expect(answer.ok ? null : answer.error.code).toBe('invalid-input');
    }
    expect(mayDraw(0.5, ENOUGH)).toEqual({ ok: true, value: 0.5 });
    expect(mayDraw(null, { aboutUs: 0, notUs: 0 })).toEqual({ ok: true, value: null });
  });
});
