import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LikenessIndex, shinglesOf } from '../../../src/domain/drafting/likeness.ts';

describe('likeness', () => {
  it('is 1 for the same words, whatever the signature, the link and the punctuation', () => {
    const said = new LikenessIndex(['Three hours is far too long, Tom. I am sorry: https://x.com/m/1 – Mei']);
    expect(
      said.nearest(shinglesOf('three hours is far too long Tom! I am sorry: https://x.com/m/2 – Jon')),
    ).toBe(1);
  });

  it('is low for different texts and 0 where there is nothing to compare', () => {
    expect(
      new LikenessIndex(['Being charged twice is our mess.']).nearest(
        shinglesOf('Your bag should be with you by now.'),
      ),
    ).toBeLessThan(0.15);
    expect(new LikenessIndex([]).nearest(shinglesOf('anything'))).toBe(0);
    expect(
      new LikenessIndex(['航班延誤，是我們沒做好。']).nearest(shinglesOf('重複扣款，真的對不起。')),
    ).toBeLessThan(0.15);
  });

  it('lies between 0 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const there = new LikenessIndex([a]).nearest(shinglesOf(b));
        expect(there).toBeCloseTo(new LikenessIndex([b]).nearest(shinglesOf(a)), 10);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never takes one text for another it met before, however alike', () => {
    const texts = Array.from(
      { length: 2_500 },
      (_, at) => `Your order ${at.toString(36)} is on its way, ${at % 7}.`,
    );
    for (const text of texts) new LikenessIndex([text]);
    for (const text of texts) expect(new LikenessIndex([text]).nearest(shinglesOf(text))).toBe(1);
  });
});
