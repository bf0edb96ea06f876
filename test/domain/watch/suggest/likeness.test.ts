import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey } from '../../../../src/domain/watch/fold.ts';
import { likenessOf, nameOf } from '../../../../src/domain/watch/suggest/likeness.ts';
import { romanise } from '../../../../src/domain/watch/suggest/romanise.ts';
import { slipDistance } from '../../../../src/domain/watch/suggest/slip-distance.ts';

function like(name: string, form: string) {
  const compared = nameOf(name, foldKey(name));
  return compared && likenessOf(compared, form.replaceAll(' ', ''));
}

describe('likenessOf', () => {
  it('sees slips of the hand', () => {
    for (const form of ['munday coffee', 'mondya coffee', 'monday cofee', 'mondayy coffee'])
      expect([form, like('monday coffee', form)]).toEqual([form, 'slip']);
  });

  it('sees what is written by ear and in other scripts', () => {
    expect(like('phoenix', 'fenix')).toBe('sound');
    expect(like('monday coffee', 'мондей кофе')).toBe('script');
    expect(like('monday coffee', 'マンデーコーヒー')).toBe('script');
    expect(like('monday coffee', 'μοντει καφε')).toBe('script');
    expect(like('northwind', 'нортвинда')).toBe('script');
    expect(like('Нортвинд', 'northwind')).not.toBeNull();
  });

  it('leaves other words alone', () => {
    for (const form of ['sunday coffee', 'many coffee', 'monday morning', 'coffee'])
      expect([form, like('monday coffee', form)]).toEqual([form, null]);
    for (const form of ['southwind', 'northwest', 'nothing', '北風'])
      expect([form, like('northwind', form)]).toEqual([form, null]);
    for (const form of ['dirty', 'dilute']) expect([form, like('delta', form)]).toEqual([form, null]);
    expect(nameOf('ab', 'ab')).toBeNull();
    expect(nameOf('周一咖啡', '周一咖啡')).toBeNull();
  });

  it('is never a likeness to itself', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{4,12}$/), (name) => expect(like(name, name)).toBeNull()));
  });
});

describe('slipDistance', () => {
  it('counts a step for each slip, and half for a touching key or a doubled letter', () => {
    expect(slipDistance('monday', 'monday', 2)).toBe(0);
    expect(slipDistance('monday', 'mondey', 2)).toBe(1);
    expect(slipDistance('monday', 'nonday', 2)).toBe(0.5);
    expect(slipDistance('coffee', 'cofee', 2)).toBe(0.5);
    expect(slipDistance('monday', 'mondya', 2)).toBe(1);
    expect(slipDistance('monday', 'sunday', 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the same both ways, and never more than it takes to write all anew', () => {
    const word = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = slipDistance(one, other, 16);
        expect(slipDistance(other, one, 16)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(one.length + other.length);
        expect(distance === 0).toBe(one === other);
      }),
    );
  });

  it('gives up where it would be too far', () => {
    const word = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = slipDistance(one, other, 16);
        expect(slipDistance(one, other, 1)).toBe(distance <= 1 ? distance : Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('romanise', () => {
  it('reads Cyrillic, Greek and kana, and leaves the rest', () => {
    expect(romanise('Нортвинд')).toBe('nortvind');
    expect(romanise('мандей')).toBe('mandei');
    expect(romanise('Ελλάδα')).toBe('ellada');
    expect(romanise('コーヒー')).toBe('kohi');
    expect(romanise('ひらがな')).toBe('hiragana');
    expect(romanise('シャツ')).toBe('shatsu');
    expect(romanise('latte 咖啡')).toBe('latte 咖啡');
  });
});
