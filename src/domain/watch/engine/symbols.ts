import { GAP } from '../fold-table.ts';
import { isBordered } from '../script.ts';

/** Folded away: every state stays as it is. */
export const NOTHING = 0;
export const SPACE = 1;
/** A sign of a script without borders, or a picture, that no needle has. */
export const LOOSE = 2;
/** A letter of a word with borders that no needle has. */
export const OTHER = 3;
const FIRST = 4;

/** Codes from here on are two symbols, one after the other; below it a code is one symbol. */
export const TWO = 1 << 20;
const HALF = 10;

/** So many columns at least are for signs that are one symbol. */
const COMMON = 64;

/**
 * The automaton's alphabet: the folded units of the needles. The common ones are one symbol; of the rare ones (there are
 * thousands of Chinese signs) each is two symbols, so that some hundred columns are enough for all scripts together.
 */
export interface Alphabet {
  /** By folded unit: its code, or 0 where no needle has it. */
  codes: Int32Array<ArrayBuffer>;
  /** By symbol: 1 for a letter, or half a letter, of a word with borders. */
  letters: Uint8Array<ArrayBuffer>;
  /** Columns of a row: `1 << bits`. */
  bits: number;
}

/** The alphabet of these keys (folded, not empty). */
export function alphabetFor(keys: readonly string[]): Alphabet {
  const units = byCount(keys);
  const { bits, common } = widthFor(units);
  const codes = new Int32Array(0x10000);
  const letters = new Uint8Array(1 << bits);
  codes[GAP] = SPACE;
  letters[OTHER] = 1;
  let symbol = FIRST;
  for (const unit of units.slice(0, common)) {
    letters[symbol] = isBordered(unit) ? 1 : 0;
    codes[unit] = symbol++;
  }
  const rare = units.slice(common);
  for (const letter of [1, 0]) {
    const alike = rare.filter((unit) => isBordered(unit) === (letter === 1));
    const half = halvesOf(alike.length);
    letters.fill(letter, symbol, symbol + 2 * half);
    for (const [n, unit] of alike.entries())
      codes[unit] = TWO + ((symbol + Math.floor(n / half)) << HALF) + symbol + half + (n % half);
    symbol += 2 * half;
  }
  return { codes, letters, bits };
}

/** The code of any folded unit. */
export function codeOf({ codes }: Alphabet, unit: number): number {
  return codes[unit] || (isBordered(unit) ? OTHER : LOOSE);
}

/** The first symbol of a code of two. */
export function firstOf(code: number): number {
  return (code - TWO) >> HALF;
}

/** The second symbol of a code of two. */
export function secondOf(code: number): number {
  return code & ((1 << HALF) - 1);
}

/** The symbols of a key. */
export function symbolsOf({ codes }: Alphabet, key: string): number[] {
  return Array.from({ length: key.length }, (_, at) => codes[key.charCodeAt(at)] ?? 0).flatMap((code) =>
    code < TWO ? [code] : [firstOf(code), secondOf(code)],
  );
}

/** Whether a code stands for a letter of a word with borders. */
export function isLetter({ letters }: Alphabet, code: number): boolean {
  return letters[code < TWO ? code : firstOf(code)] === 1;
}

/** All units of the keys, the commonest first. */
function byCount(keys: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const key of keys)
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  counts.delete(GAP);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

/** The narrowest rows in which all units fit, or some common ones as they are and the others as two halves. */
function widthFor(units: readonly number[]): { bits: number; common: number } {
  for (let bits = 3; ; bits++) {
    const room = (1 << bits) - FIRST;
    if (units.length <= room) return { bits, common: units.length };
    if (room < COMMON) continue;
    for (let common = room; common >= COMMON; common--) {
      const rare = units.slice(common);
      const letters = rare.filter(isBordered).length;
      if (common + 2 * halvesOf(letters) + 2 * halvesOf(rare.length - letters) <= room)
        return { bits, common };
    }
  }
}

function halvesOf(units: number): number {
  return Math.ceil(Math.sqrt(units));
}
