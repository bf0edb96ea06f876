/** What a character is for cutting a text into tokens. */
export const KIND = { space: 0, letter: 1, alone: 2, mark: 3, symbol: 4 } as const;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts written without spaces and with a meaning in each character. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The blocks in which folding changes nothing: Chinese characters, Hangul, private use and halves of surrogate pairs. */
const UNCHANGED: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0xa000, 0xf8ff],
];

/** Two tables over all UTF-16 units: what each folds to, and what kind of character it is. */
export interface Characters {
  folded: Uint16Array;
  kind: Uint8Array;
}

/**
 * Builds the tables: compatible forms and lower case, digits to one, traditional characters to simplified ones.
 * A unit folds to exactly one unit, so that places in the folded text are places in the text.
 */
export function characterTables(simplify: Iterable<readonly [string, string]>): Characters {
  const folded = new Uint16Array(0x10000);
  const kind = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    folded[unit] = isUnchanged(unit) ? unit : foldUnit(unit);
  }
  for (let unit = 0; unit < 0x10000; unit++) kind[unit] = kindOf(unit);
  for (const [traditional, simplified] of simplify) {
    folded[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  return { folded, kind };
}

function isUnchanged(unit: number): boolean {
  return UNCHANGED.some(([from, to]) => unit >= from && unit <= to);
}

function foldUnit(unit: number): number {
  const plain = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  const code = plain.length === 1 ? plain.charCodeAt(0) : unit;
  if (code >= 0x31 && code <= 0x39) return 0x30;
  return code === 0x2019 ? 0x27 : code;
}

function kindOf(unit: number): number {
  if (unit <= 0x20 || unit === 0xa0) return KIND.space;
  if (unit >= 0xd800 && unit <= 0xdfff) return KIND.symbol;
  if (unit >= 0x3400 && unit <= 0x9fff) return KIND.alone;
  if (unit >= 0xa000 && unit <= 0xd7ff) return KIND.letter;
  if (unit >= 0x370 && unit <= 0x52f) return unit === 0x37e || unit === 0x387 ? KIND.mark : KIND.letter;
  if (unit >= 0x61 && unit <= 0x7a) return KIND.letter;
  const character = String.fromCharCode(unit);
  if (ALONE.test(character)) return KIND.alone;
  if (LETTER.test(character)) return KIND.letter;
  if (/\s/.test(character)) return KIND.space;
  return /\p{P}/u.test(character) ? KIND.mark : KIND.symbol;
}
