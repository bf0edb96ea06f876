import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey } from '../../../src/domain/watch/fold.ts';
import { folded } from './plain/signs.ts';

/** Any UTF-16 units at all, halves of surrogate pairs among them. */
const anyUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0xd835, 0xdc00, 0x200b, 0x301, 0xfb01, 0x20),
    ),
    { maxLength: 80 },
  )
  .map((units) => String.fromCharCode(...units));

describe('folding', () => {
  it.each([
    ['case', 'NorthWIND', 'northwind'],
    ['full width', 'Ｎｏｒｔｈｗｉｎｄ　Ａｉｒ', 'northwind air'],
    ['accents, composed and not', 'Ñörthwi\u0301nd', 'northwind'],
    ['zero-width signs inside a word', 'north\u200bwi\u2060nd\ufeff', 'northwind'],
    ['mathematical bold', '𝐍𝐨𝐫𝐭𝐡𝐰𝐢𝐧𝐝', 'northwind'],
    ['circled, squared and dark letters', 'Ⓝ🄾🅡🆃', 'nort'],
    ['small capitals', 'ɴᴏʀᴛʜᴡɪɴᴅ', 'northwind'],
    ['ligatures and barred letters', 'ﬁne Łódź straße', 'fine lodz strasse'],
    ['trade signs', 'Northwind™ Air®', 'northwind air'],
    ['Turkish dotted capital', 'İstanbul', 'istanbul'],
    ['Russian ё', 'Самолёт', 'самолет'],
    ['half-width kana', 'ﾉｰｽｳｲﾝﾄﾞ', foldKey('ノースウインド')],
    ['Arabic vowel marks and stretching', 'مُحَـمَّد', 'محمد'],
    ['left-to-right and right-to-left marks', '\u202bשלום\u202c', 'שלום'],
    ['a run of punctuation', 'a -- … !! b', 'a b'],
    ['a lone surrogate', 'a\ud835b', 'a b'],
  ])('takes %s away', (_, text, folded) => {
    expect(foldKey(text)).toBe(folded);
  });

  it('keeps what makes another word: Thai vowels, Japanese voicing, pictures', () => {
    expect(foldKey('ที่')).not.toBe(foldKey('ท'));
    expect(foldKey('ガス')).not.toBe(foldKey('カス'));
    expect(foldKey('👩‍👧 ✈️')).toBe('👩👧 ✈');
  });

  it('is what the plain fold says, for any signs at all', () => {
    fc.assert(
      fc.property(anyUnits, (text) => expect(foldKey(text)).toBe(folded(text))),
      { numRuns: 1_000 },
    );
  });

  it('is what the plain fold says for every sign of the first two planes', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x20000; code++) {
      const text = `a${String.fromCodePoint(code)}b`;
      if (foldKey(text) !== folded(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('is settled after one time', () => {
    fc.assert(fc.property(anyUnits, (text) => expect(foldKey(foldKey(text))).toBe(foldKey(text))));
  });
});
