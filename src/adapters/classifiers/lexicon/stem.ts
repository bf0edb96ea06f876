import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';

/** Longer than any word of these languages: a stemmer would only waste time on it. */
const LONGEST_WORD = 40;

/** A word in lower case with its ending taken off: Porter's rules, Snowball's for Russian; others stay as they are. */
export function stem(plain: string): string {
  if (plain.length > LONGEST_WORD) return plain;
  if (/^[a-z]+$/.test(plain)) return english.stem(plain);
  if (/^[а-я]+$/.test(plain)) return russian.stem(plain) || plain;
  return plain;
}
