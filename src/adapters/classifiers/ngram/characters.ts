/** What a character is for cutting a text into tokens. */
export const KIND = { space: 0, letter: 1, alone: 2, mark: 3, symbol: 4 } as const;

/** The blocks in which folding changes nothing: Chinese characters, Hangul, private use and halves of surrogate pairs. */
const UNCHANGED = { from: 0x3400, to: 0xf8ff };
const UNITS = 0x10000;

/** Kinds by what Unicode says; a later one has the last word. */
const SAID: readonly (readonly [RegExp, number])[] = [
  [/\p{P}+/gu, KIND.mark],
  [/\s+/gu, KIND.space],
  [/[\p{L}\p{M}\p{N}]+/gu, KIND.letter],
  // Written without spaces and with a meaning in each character.
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, KIND.alone],
];

/** Blocks that are of one kind whatever stands in them: Greek and Cyrillic, Chinese, Hangul, halves of pairs, controls. */
const BLOCKS: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x370, 0x52f, KIND.letter],
  [0x37e, 0x37e, KIND.mark],
  [0x387, 0x387, KIND.mark],
  [0x3400, 0x9fff, KIND.alone],
  [0xa000, 0xd7ff, KIND.letter],
  [0xd800, 0xdfff, KIND.symbol],
  [0x0, 0x20, KIND.space],
  [0xa0, 0xa0, KIND.space],
];

/** Two tables over all UTF-16 units: what each folds to, and what kind of character it is. */
export interface Characters {
  folded: Uint16Array;
  kind: Uint8Array;
}

/**
 * Builds the tables: compatible forms and lower case, digits to one, traditional characters to simplified ones.
 * A unit folds to exactly one unit, so that places in the folded text are places in the text.
 * All units are asked about as one text, because asking for each by itself takes ten times as long.
 */
export function characterTables(simplify: Iterable<readonly [string, string]>): Characters {
  const folded = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) folded[unit] = unit;
  const text = Buffer.from(folded.buffer).toString('utf16le');
  fold(folded, text, 0x21, UNCHANGED.from);
  fold(folded, text, UNCHANGED.to + 1, UNITS);
  for (const [traditional, simplified] of simplify) {
    folded[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  return { folded, kind: kindsIn(text) };
}

/** Folds the units from one to another, exclusive. Each stands on a line of its own, so that none joins with its neighbour. */
function fold(folded: Uint16Array, text: string, from: number, to: number): void {
  const lines = [...text.slice(from, to)].join('\n').normalize('NFKC').toLowerCase().split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const unit = line.length === 1 ? line.charCodeAt(0) : from + at;
    folded[from + at] = unit >= 0x31 && unit <= 0x39 ? 0x30 : unit === 0x2019 ? 0x27 : unit;
  }
}

/** `text` holds every unit at its own place. */
function kindsIn(text: string): Uint8Array {
  const kind = new Uint8Array(UNITS).fill(KIND.symbol);
  for (const [pattern, is] of SAID) {
    for (const { index, 0: run } of text.matchAll(pattern)) kind.fill(is, index, index + run.length);
  }
  for (const [from, to, is] of BLOCKS) kind.fill(is, from, to + 1);
  return kind;
}
