import { isBordered } from './script.ts';
import type { Term } from './term.ts';

const WORD = /[\p{L}\p{M}\p{N}_\p{Extended_Pictographic}\p{Join_Control}]+/gu;
/** Words that a query language would take for itself. */
const RESERVED = /^(?:and|or|not|near)$/i;

/** A term's words as a search engine takes them, never none: as they were written, in plain width, without punctuation. */
export function searchWords({ written, key }: Term): string[] {
  const plain = written
    .replace(/[©®™℠]/gu, ' ')
    .replace(/\*+$/, '')
    .normalize('NFKC');
  return plain.match(WORD) ?? key.split(' ');
}

/** The words bare where that is safe, in quotes where they are several, reserved, or of a script without word borders. */
export function quoted(words: readonly string[]): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined && isPlainWord(only)) return only;
  return `"${words.join(' ')}"`;
}

/**
 * True where a search engine may find the words although the text has no gap between them: beside a sign of a script
 * without word borders it sees none, and as an exclusion they would take more with them than was said.
 */
export function mayRunTogether(words: readonly string[]): boolean {
  return words.slice(1).some((word, at) => {
    const before = words[at] ?? '';
    return !isBordered(before.charCodeAt(before.length - 1)) || !isBordered(word.charCodeAt(0));
  });
}

function isPlainWord(word: string): boolean {
  if (RESERVED.test(word) || !/^[\p{L}\p{M}\p{N}_]+$/u.test(word)) return false;
  for (let at = 0; at < word.length; at++) if (!isBordered(word.charCodeAt(at))) return false;
  return true;
}
