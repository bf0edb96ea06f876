import { GAP } from '../fold-table.ts';
import { isBordered } from '../script.ts';

/** Folded away: every state stays as it is. */
export const NOTHING = 0;
export const SPACE = 1;
/** A sign of a script without borders, or a picture, that no needle has. */
export const LOOSE = 2;
/** A letter of a word with borders that no needle has. */
export const OTHER = 3;

/** Codes from here on are two symbols, one after the other; below it a code is one symbol. */
export const TWO = 1 << 30;
const HALF = 12;

/** So many symbols stand side by side in a row: what one script needs, in one or two lines of the processor's memory. */
export const PAGE_BITS = 5;
export const PAGE = 1 << PAGE_BITS;

/** From here on lie the scripts of thousands of signs: Chinese, Japanese, Korean. */
const OF_THOUSANDS = 0x2e80;
/** So many units of other scripts are one symbol at most, the commonest. */
const SINGLE = 480;

/**
 * The automaton's alphabet: the folded units of the needles. Each is one symbol; of a script of thousands of signs each is
 * two, so that some hundred columns are enough for all scripts together. A text of one script takes steps of one kind, which
 * the processor foresees.
 */
export interface Alphabet {
  /** By folded unit: its code, or 0 where no needle has it. */
  codes: Int32Array<ArrayBuffer>;
  /** By symbol: 1 for a letter, or half a letter, of a word with borders. */
  letters: Uint8Array<ArrayBuffer>;
  /** How many symbols there are, unused ones too: a multiple of `PAGE`. */
  width: number;
}

/** The alphabet of these keys (folded, not empty). */
export function alphabetFor(keys: readonly string[]): Alphabet {
  const units = byCount(keys);
  const single = units.filter((unit) => unit < OF_THOUSANDS).slice(0, SINGLE);
  const codes = new Int32Array(0x10000);
  const letters = [0, 0, 0, 1];
  codes[GAP] = SPACE;
  for (const unit of byScript(single)) codes[unit] = letters.push(isBordered(unit) ? 1 : 0) - 1;
  const rare = units.filter((unit) => codes[unit] === 0);
  for (const letter of [1, 0]) {
    const alike = rare.filter((unit) => isBordered(unit) === (letter === 1));
    if (alike.length === 0) continue;
    while (letters.length % PAGE !== 0) letters.push(0);
    const first = letters.length;
    for (const [n, unit] of alike.entries())
      codes[unit] = pair(first + (n % PAGE), first + PAGE + Math.floor(n / PAGE));
    letters.push(...new Array<number>(PAGE + Math.ceil(alike.length / PAGE)).fill(letter));
  }
  const width = Math.ceil(letters.length / PAGE) << PAGE_BITS;
  return { codes, letters: Uint8Array.from({ length: width }, (_, symbol) => letters[symbol] ?? 0), width };
}

function pair(first: number, second: number): number {
  return TWO + (first << HALF) + second;
}

/** The code of any folded unit. */
export function codeOf({ codes }: Alphabet, unit: number): number {
  const known = codes[unit] ?? 0;
  if (known !== 0) return known;
  const strange = isBordered(unit) ? OTHER : LOOSE;
  return unit < OF_THOUSANDS ? strange : pair(strange, strange);
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

/** The units of one script side by side, the commonest script first: a text steps about in few pages. */
function byScript(units: readonly number[]): number[] {
  return [...Map.groupBy(units, (unit) => unit >> 8).values()].flat();
}
