import { stem } from './stem.ts';

/** What can be said of a word by itself. */
export interface Word {
  /** What lexicons look it up by: its stem. */
  key: string;
  /** Lower case, no apostrophes. */
  plain: string;
  /** Two letters or more, all of them capitals. */
  shouted: boolean;
}

/** Distinct words seen before the memory starts anew: enough for a day's talk, a few megabytes at most. */
const REMEMBERED = 20_000;

const remembered = new Map<string, Word>();

/** Looks at a word; those met before are remembered, because people use the same ones over and over. */
export function wordOf(written: string): Word {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const plain = written.toLowerCase().replace(/['’]/g, '').replaceAll('ё', 'е');
  const word = { key: stem(plain), plain, shouted: isShouted(written) };
  remembered.set(written, word);
  return word;
}

function isShouted(written: string): boolean {
  return written.length >= 2 && /^\p{Lu}+$/u.test(written);
}
