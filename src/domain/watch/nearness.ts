import { foldedSign, lengthOf, signAt } from './engine/signs.ts';
import { foldOfUnit, GAP, SKIPPED, UNUSUAL } from './fold-table.ts';
import { isBordered, isWordUnit } from './script.ts';

/** How many half words begin before each UTF-16 unit of a text. A sign of a script without borders counts as half a word. */
export type WordCount = Uint32Array;

interface Stretch {
  start: number;
  end: number;
}

/** Counts once for a text; every later question of distance is one subtraction. */
export function countWords(text: string): WordCount {
  const count = new Uint32Array(text.length + 1);
  let halves = 0;
  let before = GAP;
  for (let at = 0; at < text.length; ) {
    const simple = foldOfUnit(text.charCodeAt(at));
    const length = simple === UNUSUAL ? lengthOf(signAt(text, at)) : 1;
    const folded = simple === UNUSUAL ? foldedSign(signAt(text, at)) : '';
    for (let part = 0; part < (simple === UNUSUAL ? folded.length : 1); part++) {
      const unit = simple === UNUSUAL ? folded.charCodeAt(part) : simple;
      if (unit === SKIPPED) continue;
      halves += halvesOf(before, unit);
      before = unit;
    }
    for (let end = at + length; at < end; at++) count[at + 1] = halves;
  }
  return count;
}

function halvesOf(before: number, unit: number): number {
  if (isBordered(unit)) return isBordered(before) ? 0 : 2;
  return isWordUnit(unit) ? 1 : 0;
}

/** The hits that have one of `near` at most `within` words away, on either side; neighbours are one word away. */
export function keepNear<T extends Stretch>(
  hits: readonly T[],
  near: readonly Stretch[],
  within: number,
  count: WordCount,
): T[] {
  if (near.length === 0) return [];
  const byStart = near.map((stretch) => stretch.start).sort((a, b) => a - b);
  const byEnd = near.map((stretch) => stretch.end).sort((a, b) => a - b);
  const close = (from: number, to: number) => (count[to] ?? 0) - (count[from] ?? 0) <= 2 * (within - 1);
  return hits.filter((hit) => {
    const after = byStart[firstAtLeast(byStart, hit.end)];
    const before = byEnd[firstAtLeast(byEnd, hit.start + 1) - 1];
    return (
      (after !== undefined && close(hit.end, after)) || (before !== undefined && close(before, hit.start))
    );
  });
}

/** Index of the first number that is `wanted` or more, in a sorted list; its length when there is none. */
function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
