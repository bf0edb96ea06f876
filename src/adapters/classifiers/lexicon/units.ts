import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import { stem } from './stem.ts';

/** The smallest thing a lexicon is matched by: a word's stem, or one Chinese character. */
export interface Unit {
  key: string;
  /** UTF-16 offsets into the text as it was given, `end` exclusive. */
  start: number;
  end: number;
  /** Counts up at each mark that ends a clause: a "not" does not reach across it. */
  clause: number;
  /** A word of two letters or more, all of them capitals. */
  shouted: boolean;
}

const tokenizer = new RegexpTokenizer({
  pattern: /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?:(?!\p{Script=Han})\p{L})+)*/gu,
  gaps: false,
});

const ELSEWHERE = /https?:\/\/\S+|(?<![\p{L}\p{N}])@\w+|(?<![\p{L}\p{N}/])u\/\w+/giu;
const CLAUSE_END = /[.,;:!?…—()"“”«»\n，。！？；：、「」]/;

/** Addresses and account names are not words: blanked to the same length, so offsets stay. */
export function withoutAddresses(text: string): string {
  return text.replace(ELSEWHERE, (found) => ' '.repeat(found.length));
}

/** Cuts a text into units, in order. Takes any string, also broken surrogates. */
export function unitsOf(text: string): Unit[] {
  const readable = withoutAddresses(text);
  const units: Unit[] = [];
  let cursor = 0;
  let clause = 0;
  for (const word of tokenizer.tokenize(readable) ?? []) {
    const start = readable.indexOf(word, cursor);
    if (CLAUSE_END.test(readable.slice(cursor, start))) clause++;
    cursor = start + word.length;
    units.push({ key: stem(word), start, end: cursor, clause, shouted: isShouted(word) });
  }
  return units;
}

function isShouted(word: string): boolean {
  return word.length >= 2 && /^\p{Lu}+$/u.test(word);
}
