import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';

/** Distinct words seen before the memory starts anew: enough for a day's talk, a few megabytes at most. */
const REMEMBERED = 20_000;

/** Longer than any word of these languages: a stemmer would only waste time on it. */
const LONGEST_WORD = 40;

const remembered = new Map<string, string>();

/** The key a word is looked up by: lower case, no apostrophes, its ending taken off (Porter; Snowball for Russian). */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const key = stemNew(word);
  remembered.set(word, key);
  return key;
}

function stemNew(word: string): string {
  const plain = word.toLowerCase().replace(/['’]/g, '').replaceAll('ё', 'е');
  if (plain.length > LONGEST_WORD) return plain;
  if (/^[a-z]+$/.test(plain)) return english.stem(plain);
  if (/^[а-я]+$/.test(plain)) return russian.stem(plain) || plain;
  return plain;
}
