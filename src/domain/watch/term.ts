import { foldKey } from './fold.ts';

/**
 * How a term must stand in the text: `word` a word or several side by side, `hashtag` behind a `#`, `handle` behind an
 * `@` (or `u/`), `address` letter by letter inside a link or beside a dot.
 */
export type TermKind = 'word' | 'hashtag' | 'handle' | 'address';

/** One term of a keyword set, ready to be looked for. */
export interface Term {
  kind: TermKind;
  /** As the brand manager wrote it. */
  written: string;
  /** Folded words with one gap between them; never empty. */
  key: string;
  /** A `*` at the end: any ending will do. */
  anyEnding: boolean;
}

/** Reads a term of `kind`; null when it holds no letter, digit or picture and so can never be found. */
export function readTerm(kind: TermKind, written: string): Term | null {
  const anyEnding = written.endsWith('*');
  const bare = kind === 'address' ? addressOf(written) : anyEnding ? written.replace(/\*+$/, '') : written;
  const key = foldKey(bare);
  return key === '' ? null : { kind, written, key, anyEnding: anyEnding && kind !== 'address' };
}

/** Reads an entry whose first sign says its kind: `#` hashtag, `@` handle, anything else words. */
export function readAnyTerm(written: string): Term | null {
  if (/^[#＃]/u.test(written)) return readTerm('hashtag', written);
  return readTerm(/^[@＠]/u.test(written) ? 'handle' : 'word', written);
}

/** An address as it stands in links: lower case, without scheme, `www.` and the last slash. */
export function addressOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/*]+$/, '');
}
