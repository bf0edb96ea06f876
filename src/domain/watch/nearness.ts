import type { Stretch } from './borders.ts';
import type { FoldedText } from './fold.ts';
import { isBordered, isWordUnit } from './script.ts';

/** How many half words begin before each folded unit. A sign of a script without borders counts as half a word. */
export type WordCount = Uint32Array;

/** Counts once for a text; every later question of distance is one subtraction. */
export function countWords({ units, length }: FoldedText): WordCount {
  const count = new Uint32Array(length + 1);
  for (let at = 0; at < length; at++) {
    const bordered = isBordered(units[at]);
    const halves = bordered ? (at > 0 && isBordered(units[at - 1]) ? 0 : 2) : isWordUnit(units[at]) ? 1 : 0;
    count[at + 1] = (count[at] ?? 0) + halves;
  }
  return count;
}

/** The hits that have one of `near` at most `within` words away, on either side; neighbours are one word away. */
export function keepNear<T extends Stretch>(
  hits: readonly T[],
  near: readonly Stretch[],
  within: number,
  count: WordCount,
): T[] {
  if (near.length === 0) return [];
  const byStart = near.map((stretch) => stretch.from).sort((a, b) => a - b);
  const byEnd = near.map((stretch) => stretch.to).sort((a, b) => a - b);
  const close = (from: number, to: number) => (count[to] ?? 0) - (count[from] ?? 0) <= 2 * (within - 1);
  return hits.filter((hit) => {
    const after = byStart[firstAtLeast(byStart, hit.to)];
    const before = byEnd[firstAtLeast(byEnd, hit.from + 1) - 1];
    return (after !== undefined && close(hit.to, after)) || (before !== undefined && close(before, hit.from));
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
