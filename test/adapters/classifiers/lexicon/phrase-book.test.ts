import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PhraseBook } from '../../../../src/adapters/classifiers/lexicon/phrase-book.ts';
import { unitsOf } from '../../../../src/adapters/classifiers/lexicon/units.ts';

interface Lists {
  colours: string;
  sizes: string;
}

const bookOf = (colours: readonly string[], sizes: readonly string[]) => {
  const book = new PhraseBook<Lists>(['colours', 'sizes']);
  for (const phrase of colours) book.add('colours', unitsOf(phrase), phrase);
  for (const phrase of sizes) book.add('sizes', unitsOf(phrase), phrase);
  return book;
};

/** The same for one list, written plainly: at each place the longest phrase, then on after it. */
function plainly(phrases: readonly string[], text: string) {
  const words = text.split(' ').filter(Boolean);
  const found: { meaning: string; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; ) {
    const fits = phrases.filter((phrase) => {
      const parts = phrase.split(' ');
      return parts.every((part, at) => words[from + at] === part);
    });
    const [longest] = fits.sort((a, b) => b.split(' ').length - a.split(' ').length);
    if (longest) found.push({ meaning: longest, from, to: from + longest.split(' ').length });
    from += longest?.split(' ').length ?? 1;
  }
  return found;
}

describe('a book of phrases', () => {
  it('finds in each list what that list alone would find, whatever stands in the other', () => {
    const phrase = fc
      .array(fc.constantFrom('ba', 'ko', 'lu'), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' '));
    const phrases = fc.uniqueArray(phrase, { maxLength: 8 });
    const text = fc
      .array(fc.constantFrom('ba', 'ko', 'lu', 'zi'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(phrases, phrases, text, (colours, sizes, said) => {
        const found = bookOf(colours, sizes).find(unitsOf(said));
        expect(found.colours).toEqual(plainly(colours, said));
        expect(found.sizes).toEqual(plainly(sizes, said));
      }),
    );
  });

  it('keeps the first meaning of a phrase that is added twice, and gives it back', () => {
    const book = bookOf(['ba ko'], []);
    expect(book.add('colours', unitsOf('ba ko'), 'another')).toBe('ba ko');
    expect(book.find(unitsOf('ba ko')).colours).toEqual([{ meaning: 'ba ko', from: 0, to: 2 }]);
  });
});
