import { buildAutomaton } from './automaton.ts';
import { type Stretch, standsAt } from './borders.ts';
import { type FoldedText, foldText } from './fold.ts';
import type { Term } from './term.ts';

/** One term found in a text. */
export interface TermHit extends Stretch {
  /** Index into the terms the finder was built from. */
  term: number;
  /** UTF-16 offsets into the original text, `end` exclusive. */
  start: number;
  end: number;
}

export interface TermFinder {
  /** All hits, overlapping ones too, by start and then by end. `folded` must be `foldText(text)`. */
  find(text: string, folded?: FoldedText): TermHit[];
}

/** Looks for any number of terms in one pass over a text. Terms with the same key share one path. */
export function buildTermFinder(terms: readonly Term[]): TermFinder {
  const termsOfKey = new Map<string, number[]>();
  terms.forEach((term, index) => {
    const same = termsOfKey.get(term.key);
    if (same) same.push(index);
    else termsOfKey.set(term.key, [index]);
  });
  const keys = [...termsOfKey.keys()];
  const automaton = buildAutomaton(keys);

  return {
    find(text, folded = foldText(text)) {
      const hits: TermHit[] = [];
      automaton.scan(folded.units, folded.length, (keyIndex, to) => {
        const key = keys[keyIndex] ?? '';
        for (const index of termsOfKey.get(key) ?? []) {
          const hit = hitOf(terms, index, text, folded, { from: to - key.length, to });
          if (hit) hits.push(hit);
        }
      });
      return hits.sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

function hitOf(
  terms: readonly Term[],
  index: number,
  text: string,
  folded: FoldedText,
  at: Stretch,
): TermHit | null {
  const term = terms[index];
  const whole = term ? standsAt(term, text, folded, at) : null;
  if (!term || !whole) return null;
  const start = signBefore(term, text, folded.starts[whole.from] ?? 0);
  return { ...whole, term: index, start, end: folded.ends[whole.to - 1] ?? 0 };
}

/** The `#`, `@` or `u/` in front is part of what a reader sees as the tag. */
function signBefore({ kind }: Term, text: string, start: number): number {
  if (kind === 'hashtag') return start - 1;
  if (kind === 'handle') return start - (text[start - 1] === '/' ? 2 : 1);
  return start;
}
