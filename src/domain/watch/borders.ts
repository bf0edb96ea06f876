import type { FoldedText } from './fold.ts';
import { GAP } from './fold-table.ts';
import { isBordered, isWordUnit } from './script.ts';
import { addressOf, type Term, type TermKind } from './term.ts';

/** A stretch of folded units, `end` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Whether the term truly stands at `hit`: not inside a longer word, and behind its `#`, `@` or dot. Gives the stretch
 * (longer than the key where any ending will do), or null.
 */
export function standsAt(term: Term, text: string, folded: FoldedText, hit: Stretch): Stretch | null {
  if (splitsASign(folded, hit.from) || splitsASign(folded, hit.to)) return null;
  if (!opensWell(term.kind, text, folded, hit)) return null;
  const whole = term.anyEnding ? { from: hit.from, to: endOfWord(folded, hit.to) } : hit;
  return closesWell(term, text, folded, whole) ? whole : null;
}

/** A sign that folds to several letters, such as `ﬁ`, is found whole or not at all. */
function splitsASign({ starts, length }: FoldedText, border: number): boolean {
  return border > 0 && border < length && starts[border] === starts[border - 1];
}

function opensWell(kind: TermKind, text: string, folded: FoldedText, hit: Stretch): boolean {
  const start = folded.starts[hit.from] ?? 0;
  if (kind === 'hashtag') return /(?:^|[^\p{L}\p{M}\p{N}_&])[#＃]$/u.test(before(text, start));
  if (kind === 'handle') return /(?:^|[^A-Za-z0-9_])(?:[@＠]|\/?u\/)$/iu.test(before(text, start));
  if (kind === 'address') return !/[\p{L}\p{N}_-]$/u.test(before(text, start));
  return !joined(folded.units[hit.from - 1], folded.units[hit.from]);
}

/** The few signs before a place: all that a border needs to see. */
function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 5), start);
}

function closesWell(term: Term, text: string, folded: FoldedText, hit: Stretch): boolean {
  const next = hit.to < folded.length ? folded.units[hit.to] : undefined;
  if (term.kind === 'hashtag') return !isWordUnit(next);
  if (term.kind === 'handle') return next === undefined || !/[a-z0-9_]/.test(String.fromCharCode(next));
  if (term.kind === 'address') return isAddress(term, text, folded, hit);
  return !joined(folded.units[hit.to - 1], next);
}

/** The letters, dots and slashes must be the very ones, and no longer host may hide behind: `brand.example.evil.test`. */
function isAddress(term: Term, text: string, { starts, ends }: FoldedText, hit: Stretch): boolean {
  const start = starts[hit.from] ?? 0;
  const address = addressOf(term.written);
  const end = start + address.length;
  if (end > (ends[hit.to - 1] ?? 0) || text.slice(start, end).toLowerCase() !== address) return false;
  return !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 4));
}

function endOfWord(folded: FoldedText, from: number): number {
  let to = from;
  while (to < folded.length && isBordered(folded.units[to]) && joined(folded.units[to - 1], folded.units[to]))
    to++;
  return to;
}

/** Two units are parts of one word when both belong to a script with borders. */
function joined(left: number | undefined, right: number | undefined): boolean {
  return isBordered(left) && isBordered(right) && left !== GAP;
}
