/**
 * What folding is, said plainly and apart from the product: each sign of a text with what it folds to. A sign that is folded
 * away belongs to the one before it.
 */
export interface Sign {
  folded: string;
  start: number;
  end: number;
}

const AWAY =
  /^(?:(?!\p{Script_Extensions=Hiragana})(?=[\p{Mn}\p{Me}])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Me}]|[\p{Cf}\p{Variation_Selector}\u{640}]|\u{34f})$/u;
const OF_A_WORD = /^[\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]$/u;
const WITHOUT_BORDERS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}\p{Extended_Pictographic}\p{Cs}\u3005\u3007\u309b-\u309c\u3099\u309a\u30fc]$/u;
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ς: 'σ',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ꞯ: 'q',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
};

export function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let start = 0;
  for (const sign of text) {
    const folded = foldedSign(sign);
    const end = start + sign.length;
    const last = signs.at(-1);
    if (folded !== '') signs.push({ folded, start, end });
    else if (last?.end === start) last.end = end;
    start = end;
  }
  return signs;
}

function foldedSign(sign: string): string {
  if (/^[\p{Cs}©®™℠]$/u.test(sign)) return ' ';
  const code = sign.codePointAt(0) ?? 0;
  for (const first of [0x1f150, 0x1f170])
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  return [...sign.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .filter((part) => !AWAY.test(part))
    .map((part) => (OF_A_WORD.test(part) ? (PLAIN[part] ?? part) : ' '))
    .join('');
}

export function folded(text: string): string {
  return signsOf(text)
    .map((sign) => sign.folded)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a folded UTF-16 unit is a letter of a word that has borders. */
export function hasBorders(unit: string | undefined): boolean {
  return unit !== undefined && unit !== ' ' && !WITHOUT_BORDERS.test(unit);
}
