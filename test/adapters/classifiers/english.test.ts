import { describe, expect, it } from '@jest/globals';
import { isPlainlyEnglish } from '../../../src/adapters/classifiers/english.ts';
import { languageOf } from '../../../src/adapters/classifiers/language.ts';
import { unitsOf } from '../../../src/adapters/classifiers/lexicon/units.ts';

const isEnglish = (text: string) => isPlainlyEnglish(unitsOf(text));

describe('small words', () => {
  it('settle that a text is English: two that no other language has, or three that are mostly English', () => {
    expect(isEnglish('You lost the bag')).toBe(true);
    expect(isEnglish('Still waiting for my refund')).toBe(true);
    expect(isEnglish('Luggage never landed')).toBe(true);
    expect(isEnglish('DON’T do THAT')).toBe(true);
  });

  it('count once, however often they stand there', () => {
    expect(isEnglish('the the the the')).toBe(false);
  });

  it.each([
    '',
    'delayed',
    'Das ist so',
    'het is of was',
    'no me toques',
    '行李',
    '@you @the @and',
    'Thank you Lena, das war schön',
  ])('leave open: %s', (text) => expect(isEnglish(text)).toBe(false));

  it('do not speak for a post that is written in other letters for the most part', () => {
    const text = 'คืนนี้ชวนคุณมาปลดปล่อยความกลัว what you want and need';
    expect(isEnglish(text)).toBe(true);
    expect(languageOf(text, unitsOf(text), null)).toBe('th');
  });
});
