import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstOf, isWhole, whole, wholeInside } from '../../src/domain/whole-text.ts';

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

describe('a text', () => {
  it('is mended sign for sign, so that offsets stay true, and left alone when it is whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isWhole(whole(text))).toBe(true);
        expect(whole(text)).toHaveLength(text.length);
        if (isWhole(text)) expect(whole(text)).toBe(text);
      }),
    );
  });

  it('is never cut inside a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, length) => {
        expect(firstOf(text, length).isWellFormed()).toBe(true);
        expect(text.startsWith(firstOf(text, length))).toBe(true);
      }),
    );
    expect(firstOf('ab😡', 3)).toBe('ab');
  });

  it('is mended anywhere in an answer, names of fields included', () => {
    expect(wholeInside({ 'a\0': ['\ud83d', { b: 1, c: null }] })).toEqual({
      'a\ufffd': ['\ufffd', { b: 1, c: null }],
    });
  });
});
