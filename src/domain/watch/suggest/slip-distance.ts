import { keysTouch } from './keyboard.ts';

/** A key beside the right one, or a letter struck twice or once too few where it stands twice, is half a slip. */
const HALF = 0.5;

/**
 * How many slips of the hand part two written forms: a letter more, less or another, or two neighbours swapped
 * (Damerau 1964, Levenshtein 1966; no stretch is changed twice). More than `most` gives infinity, and quickly.
 */
export function slipDistance(one: string, other: string, most: number): number {
  const gap = Math.abs(one.length - other.length);
  if (gap > 2 * most) return Number.POSITIVE_INFINITY;
  let older: number[] = [];
  let above: number[] = firstRow(other);
  for (let row = 1; row <= one.length; row++) {
    const here: number[] = [(above[0] ?? 0) + dropped(one, row)];
    let least = here[0] ?? 0;
    for (let column = 1; column <= other.length; column++) {
      const cell = cheapest(one, other, row, column, { older, above, here });
      here.push(cell);
      least = Math.min(least, cell);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    older = above;
    above = here;
  }
  const distance = above[other.length] ?? 0;
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

function firstRow(other: string): number[] {
  const row = [0];
  for (let column = 1; column <= other.length; column++)
    row.push((row[column - 1] ?? 0) + dropped(other, column));
  return row;
}

interface Rows {
  older: readonly number[];
  above: readonly number[];
  here: readonly number[];
}

function cheapest(one: string, other: string, row: number, column: number, rows: Rows): number {
  const [a, b] = [one.charAt(row - 1), other.charAt(column - 1)];
  const changed = (rows.above[column - 1] ?? 0) + (a === b ? 0 : keysTouch(a, b) ? HALF : 1);
  const less = (rows.above[column] ?? 0) + dropped(one, row);
  const more = (rows.here[column - 1] ?? 0) + dropped(other, column);
  const swapped =
    row > 1 && column > 1 && a === other.charAt(column - 2) && b === one.charAt(row - 2)
      ? (rows.older[column - 2] ?? 0) + 1
      : Number.POSITIVE_INFINITY;
  return Math.min(changed, less, more, swapped);
}

/** What it costs to leave out the letter that stands at `place`, counted from one. */
function dropped(word: string, place: number): number {
  return place > 1 && word.charAt(place - 1) === word.charAt(place - 2) ? HALF : 1;
}
