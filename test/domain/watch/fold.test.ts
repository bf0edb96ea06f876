import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey, foldText } from '../../../src/domain/watch/fold.ts';
import { GAP } from '../../../src/domain/watch/fold-table.ts';

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

  it('tells for each unit the stretch of the original, accents with their letter', () => {
    const { units, starts, ends, length } = foldText('é\u0301𝐛 ﬁ');
    expect([...units.slice(0, length)].map((unit) => String.fromCharCode(unit)).join('')).toBe('eb fi');
    expect([...starts.slice(0, length)]).toEqual([0, 2, 4, 5, 5]);
    expect([...ends.slice(0, length)]).toEqual([2, 4, 5, 6, 6]);
  });

  it('never leaves the text, never goes back, and never makes two gaps in a row', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const { units, starts, ends, length } = foldText(text);
        for (let at = 0; at < length; at++) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          if (at > 0 && units[at] === GAP) expect(units[at - 1]).not.toBe(GAP);
        }
      }),
    );
  });

  it('is settled after one time', () => {
    fc.assert(fc.property(anyUnits, (text) => expect(foldKey(foldKey(text))).toBe(foldKey(text))));
  });

  it('grows where one sign becomes eighteen', () => {
    const blessing = '\ufdfa';
    const folded = foldText(blessing.repeat(2_000));
    expect(folded.length).toBe(foldText(blessing).length * 2_000);
    expect(folded.starts[folded.length - 1]).toBe(1_999);
  });
});
