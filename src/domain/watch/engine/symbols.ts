import { GAP } from '../fold-table.ts';
import { isBordered } from '../script.ts';

/** A letter of a word with borders that no needle has. */
export const OTHER = 0;
/** A sign of a script without borders, or a picture, that no needle has. */
export const LOOSE = 1;
export const SPACE = 2;
/** Folded away: every state stays as it is. */
export const NOTHING = 3;
const FIRST = 4;

/**
 * The automaton's alphabet. The commonest folded units of the needles are one symbol each; the many rare ones (a few
 * thousand Han signs) are two, `high` then `low`, so that a row of the table stays short. `width` is a power of two.
 */
export interface Alphabet {
  width: number;
  /** By folded unit: a symbol below `width`, or `high << 8 | low`; `OTHER` where no needle has the unit. */
  codes: Uint16Array;
  /** By symbol: 1 where it is, or begins, a letter of a word with borders. */
  bordered: Uint8Array;
  /** Symbols from here on are the first halves of pairs, and from `lows` on the second halves. */
  highs: number;
  lows: number;
}

const WIDEST = 256;
const LEAST_SINGLES = 64;

/** The alphabet for these keys (folded, not empty). */
export function alphabetFor(keys: readonly string[]): Alphabet {
  const units = unitsByFrequency(keys);
  const width = widthFor(units.length);
  const singles = Math.min(units.length, singlesIn(width, units.length));
  const codes = new Uint16Array(0x10000);
  const bordered = new Uint8Array(width);
  codes[GAP] = SPACE;
  bordered[OTHER] = 1;
  units.slice(0, singles).forEach((unit, n) => {
    codes[unit] = FIRST + n;
    bordered[FIRST + n] = isBordered(unit) ? 1 : 0;
  });
  const highs = FIRST + singles;
  const side = sideFor(units.length - singles);
  const lows = highs + side + 2;
  pairUp(units.slice(singles), { highs, lows, side }, codes, bordered);
  return { width, codes, bordered, highs, lows };
}

function unitsByFrequency(keys: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const key of keys)
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      if (unit !== GAP) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

function widthFor(units: number): number {
  for (const width of [32, 64, 128]) if (FIRST + units <= width) return width;
  return singlesIn(128, units) >= LEAST_SINGLES ? 128 : WIDEST;
}

/** How many units can be one symbol each when the others need pairs: as many as leave room for those. */
function singlesIn(width: number, units: number): number {
  if (FIRST + units <= width) return units;
  let singles = width - FIRST - 2;
  while (singles > 0 && FIRST + singles + 2 * sideFor(units - singles) + 2 > width) singles--;
  return singles;
}

/** Highs and lows for so many pairs; two highs more, because words with borders and others never share one. */
function sideFor(pairs: number): number {
  return Math.ceil(Math.sqrt(pairs));
}

function pairUp(
  units: readonly number[],
  { highs, lows, side }: { highs: number; lows: number; side: number },
  codes: Uint16Array,
  borders: Uint8Array,
): void {
  let high = highs;
  for (const bordered of [true, false]) {
    const same = units.filter((unit) => isBordered(unit) === bordered);
    same.forEach((unit, n) => {
      const row = high + Math.floor(n / side);
      codes[unit] = (row << 8) | (lows + (n % side));
      borders[row] = bordered ? 1 : 0;
    });
    high += Math.ceil(same.length / Math.max(1, side));
  }
}
