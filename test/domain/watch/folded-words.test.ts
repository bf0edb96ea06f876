import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey } from '../../../src/domain/watch/fold.ts';
import { foldedWords } from '../../../src/domain/watch/folded-words.ts';

const words = (text: string) => foldedWords(text).map((word) => word.text);

describe('foldedWords', () => {
  it('folds case, accents and width, and splits at gaps', () => {
    expect(words('The CAFÉ, ｍｏｎｄａｙ!')).toEqual(['the', 'cafe', 'monday']);
    expect(words("don't @stop #it")).toEqual(['don', 't', 'stop', 'it']);
  });

  it('reads two signs at a time where a script has no borders', () => {
    expect(words('周一咖啡')).toEqual(['周一', '一咖', '咖啡']);
    expect(words('周')).toEqual(['周']);
    expect(words('去Starbucks吧')).toEqual(['去', 'starbucks', '吧']);
  });

  it('reads only the site of a link, and nothing of a shortened one', () => {
    expect(words('see https://www.monday.com/boards/12?x=y now')).toEqual(['see', 'monday', 'com', 'now']);
    expect(words('look https://t.co/AbC123')).toEqual(['look']);
  });

  it('tells where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { text: word, start, end } of foldedWords(text)) {
          expect(end).toBeGreaterThan(start);
          if (!text.includes('://')) expect(foldKey(text.slice(start, end))).toBe(word);
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldedWords(text).length >= 0));
  });
});
