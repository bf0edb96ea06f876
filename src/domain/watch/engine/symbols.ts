import { GAP } from '../fold-table.ts';
import { isBordered } from '../script.ts';

/** Folded away: every state stays as it is. */
export const NOTHING = 0;
export const SPACE = 1;
/** A sign of a script without borders, or a picture, that no needle has. */
const LOOSE = 2;
/** A letter of a word with borders that no needle has. */
const OTHER = 3;

/** So many symbols stand side by side in a row: what one script needs, in one or two lines of the processor's memory. */
export const PAGE_BITS = 5;
export const PAGE = 1 << PAGE_BITS;

/** From here on lie the scripts of thousands of signs: Chinese, Japanese, Korean. */
const OF_THOUSANDS = 0x2e80;
/** So many units of other scripts have a symbol of their own at most, the commonest. */
const OWN = 480;
/** So many symbols the others have together, those with borders and those without. */
const SHARED = 224;

/**
 * The automaton's alphabet: the folded units of what it reads, each with its symbol. Of scripts of thousands of signs
 * several may share one, so that some hundred columns are enough: what is found of them is compared again.
 */
export interface Alphabet {
  /** By folded unit: its symbol, or 0 where nothing read has it. */
  symbols: Uint16Array<ArrayBuffer>;
  /** By symbol: 1 for a letter of a word with borders. */
  letters: Uint8Array<ArrayBuffer>;
  /** By symbol: 1 where several units share it. */
  shared: Uint8Array<ArrayBuffer>;
  /** How many symbols there are, unused ones too: a multiple of `PAGE`. */
  width: number;
}

/** The alphabet of these beginnings of keys (folded, not empty). */
export function alphabetFor(beginnings: readonly string[]): Alphabet {
  const units = byCount(beginnings);
  const own = units.filter((unit) => unit < OF_THOUSANDS).slice(0, OWN);
  const symbols = new Uint16Array(0x10000);
  const letters = [0, 0, 0, 1];
  const times = [0, 0, 0, 0];
  const name = (unit: number, symbol: number): void => {
    symbols[unit] = symbol;
    letters[symbol] = isBordered(unit) ? 1 : 0;
    times[symbol] = (times[symbol] ?? 0) + 1;
  };
  symbols[GAP] = SPACE;
  for (const unit of byScript(own)) name(unit, letters.length);
  const others = units.filter((unit) => symbols[unit] === 0);
  for (const bordered of [true, false]) {
    const first = letters.length;
    const alike = others.filter((unit) => isBordered(unit) === bordered);
    for (const [n, unit] of alike.entries()) name(unit, first + (n % SHARED));
  }
  const width = Math.ceil(letters.length / PAGE) << PAGE_BITS;
  const bySymbol = (of: (symbol: number) => boolean) =>
    Uint8Array.from({ length: width }, (_, symbol) => (of(symbol) ? 1 : 0));
  return {
    symbols,
    letters: bySymbol((symbol) => letters[symbol] === 1),
    shared: bySymbol((symbol) => (times[symbol] ?? 0) > 1),
    width,
  };
}

/** The symbol of any folded unit. */
export function symbolOf({ symbols }: Alphabet, unit: number): number {
  return symbols[unit] || (isBordered(unit) ? OTHER : LOOSE);
}

/** The symbols of a beginning. */
export function symbolsOf(alphabet: Alphabet, beginning: string): number[] {
  return Array.from({ length: beginning.length }, (_, at) => symbolOf(alphabet, beginning.charCodeAt(at)));
}

/** All units of the beginnings, the commonest first. */
function byCount(beginnings: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const beginning of beginnings)
    for (let at = 0; at < beginning.length; at++) {
      const unit = beginning.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  counts.delete(GAP);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

/** The units of one script side by side, the commonest script first: a text steps about in few pages. */
function byScript(units: readonly number[]): number[] {
  return [...Map.groupBy(units, (unit) => unit >> 8).values()].flat();
}
