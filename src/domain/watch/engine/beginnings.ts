import { GAP } from '../fold-table.ts';

/** So many units more than tell a key from all others are read before the rest of it is compared: fewer look in vain. */
const SURER = 1;

/**
 * How much of each key (distinct, folded, not empty) the automaton reads: as far as other keys begin alike, and a unit
 * more. The rest is compared where such a beginning stands. So the automaton stays small enough for the processor's own
 * memory, where a step costs a tenth.
 */
export function beginningsOf(keys: readonly string[]): string[] {
  const order = [...keys.keys()].sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
  const beginnings: string[] = [];
  let before = 0;
  order.forEach((key, n) => {
    const word = keys[key] ?? '';
    const after = alike(word, keys[order[n + 1] ?? -1] ?? '');
    let length = Math.max(before, after) + 1 + SURER;
    while (word.charCodeAt(length - 1) === GAP) length++;
    beginnings[key] = word.slice(0, length);
    before = after;
  });
  return beginnings;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many units two words begin alike with. */
function alike(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
