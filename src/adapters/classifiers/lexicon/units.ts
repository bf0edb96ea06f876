import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import { type Word, wordOf } from './words.ts';

/** The smallest thing a lexicon is matched by: a word, or one Chinese character. */
export interface Unit extends Word {
  /** UTF-16 offsets into the text as it was given, `end` exclusive. */
  start: number;
  end: number;
  /** Counts up at each mark that ends a clause: a "not" does not reach across it. */
  clause: number;
}

const tokenizer = new RegexpTokenizer({
  pattern: /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?:(?!\p{Script=Han})\p{L})+)*/gu,
  gaps: false,
});

const ELSEWHERE = /https?:\/\/\S+|(?<![\p{L}\p{N}])@\w+|(?<![\p{L}\p{N}/])u\/\w+/giu;
const SPACE = 0x20;
const CLAUSE_END = /[.,;:!?…—()"“”«»\n，。！？；：、「」]/;

/** Addresses and account names are not words: blanked to the same length, so offsets stay. */
export function withoutAddresses(text: string): string {
  return text.replace(ELSEWHERE, (found) => ' '.repeat(found.length));
}

/** Whether a text has any unit. */
export function holdsUnit(text: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(withoutAddresses(text));
}

/** Cuts a text into units, in order. Takes any string, also broken surrogates. */
export function unitsOf(text: string): Unit[] {
  return unitsIn(withoutAddresses(text));
}

/** The same of a text that is without addresses already. */
export function unitsIn(readable: string): Unit[] {
  const units: Unit[] = [];
  let cursor = 0;
  let clause = 0;
  for (const written of tokenizer.tokenize(readable) ?? []) {
    const start = readable.indexOf(written, cursor);
    // Nearly always only a space stands between.
    const isClose = start - cursor <= 1 && readable.charCodeAt(cursor) === SPACE;
    if (!isClose && CLAUSE_END.test(readable.slice(cursor, start))) clause++;
    cursor = start + written.length;
    const { key, plain, shouted } = wordOf(written);
    units.push({ key, plain, shouted, start, end: cursor, clause });
  }
  return units;
}
