/** Scripts as far as they tell languages apart; `kana` is Hangul too. What is no letter counts nowhere. */
const SCRIPTS = ['kana', 'han', 'cyrillic', 'latin', 'other'] as const;

/** How many letters of each script stand in a text. */
export type Letters = Record<(typeof SCRIPTS)[number], number>;

/** In the order of `SCRIPTS`. */
const PATTERNS = [
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  /\p{Script=Han}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Latin}/u,
  /\p{L}/u,
];
const NONE = PATTERNS.length;
const UNKNOWN = 255;

/** Filled as characters are met: of all there are people use few. */
const known = new Uint8Array(0x10000).fill(UNKNOWN);

export function scriptsIn(text: string): Letters {
  const counts = new Uint32Array(NONE + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const script = scriptOf(code);
    counts[script] = (counts[script] as number) + 1;
  }
  const [kana = 0, han = 0, cyrillic = 0, latin = 0, other = 0] = counts;
  return { kana, han, cyrillic, latin, other };
}

function scriptOf(code: number): number {
  if (code > 0xffff) return lookUp(code);
  if (known[code] === UNKNOWN) known[code] = lookUp(code);
  return known[code] as number;
}

function lookUp(code: number): number {
  const character = String.fromCodePoint(code);
  const script = PATTERNS.findIndex((pattern) => pattern.test(character));
  return script < 0 ? NONE : script;
}
