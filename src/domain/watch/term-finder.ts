import { compileFinder } from './engine/compile-finder.ts';
import { openFinder } from './engine/finder.ts';
import { needleOf } from './engine/needle.ts';
import type { Term } from './term.ts';

/** One term found in a text. */
export interface TermHit {
  /** Index into the terms the finder was built from. */
  term: number;
  /** UTF-16 offsets into the original text, `end` exclusive. */
  start: number;
  end: number;
}

export interface TermFinder {
  /** All hits, overlapping ones too, by start and then by end. */
  find(text: string): TermHit[];
}

/** Looks for any number of terms in one pass over a text. */
export function buildTermFinder(terms: readonly Term[]): TermFinder {
  const find = openFinder(compileFinder(terms.map(needleOf)));
  return {
    find(text) {
      const hits: TermHit[] = [];
      find([text], (term, { start, end }) => hits.push({ term, start, end }));
      return hits.sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}
