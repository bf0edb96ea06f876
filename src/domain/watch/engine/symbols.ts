import { GAP } from '../fold-table.ts';
import { isBordered } from '../script.ts';

/** Folded away: every state stays as it is. */
export const NOTHING = 0;
export const SPACE = 1;
/** A sign of a script without borders, or a picture, that no needle has. */
export const LOOSE = 2;
/** A letter of a word with borders that no needle has; the needles' own such letters follow, and then their other signs. */
export const OTHER = 3;
const FIRST = 4;

/** The automaton's alphabet: the folded units of the needles, numbered so that one comparison tells a letter of a word with borders. */
export interface Alphabet {
  /** By folded unit: its symbol, or 0 where no needle has it. */
  symbols: Uint16Array<ArrayBuffer>;
  /** Symbols from `OTHER` up to here are letters of words with borders. */
  bordered: number;
  size: number;
}

/** The alphabet of these keys (folded, not empty). */
export function alphabetFor(keys: readonly string[]): Alphabet {
  const units = new Set<number>();
  for (const key of keys) for (let at = 0; at < key.length; at++) units.add(key.charCodeAt(at));
  units.delete(GAP);
  const sorted = [...units].sort((a, b) => a - b);
  const letters = sorted.filter(isBordered);
  const symbols = new Uint16Array(0x10000);
  symbols[GAP] = SPACE;
  [...letters, ...sorted.filter((unit) => !isBordered(unit))].forEach((unit, n) => {
    symbols[unit] = FIRST + n;
  });
  return { symbols, bordered: FIRST + letters.length, size: FIRST + sorted.length };
}

/** The symbol of any folded unit. */
export function symbolOf({ symbols }: Alphabet, unit: number): number {
  return symbols[unit] || (isBordered(unit) ? OTHER : LOOSE);
}

export function isLetter({ bordered }: Alphabet, symbol: number): boolean {
  return symbol >= OTHER && symbol < bordered;
}
