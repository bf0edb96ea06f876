/** Folded away: zero-width signs, accents, variation selectors. */
export const SKIPPED = 0;
/** Folds to more than one unit, or is half of a surrogate pair: look in `FOLDED_TO_MORE`, by code point. */
export const UNUSUAL = 1;
/** White space, punctuation and symbols, all alike. */
export const GAP = 0x20;

const ACCENT =
  /^(?!\p{Script_Extensions=Hiragana})(?=[\p{Mn}\p{Me}])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Me}]$/u;
const INVISIBLE = /^(?:[\p{Cf}\p{Variation_Selector}\u{640}]|\u{34f})$/u;
const WORD_SIGN = /^[\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]$/u;
/** Trade signs hang on a name and are no part of it. */
const TRADE_SIGN = /^[©®™℠]$/u;

/** Letters that Unicode does not take apart though people read them as the plain ones: barred letters and small capitals. */
const READ_AS = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ' }).concat(
    [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'].map((letter, at) => [letter, 'abcdefghijklmnopqrstuvwyz'.charAt(at)]),
  ),
);

/** First code points of the white-on-black circled and squared Latin alphabets, which Unicode does not take apart either. */
const DARK_ALPHABETS = [0x1f150, 0x1f170];

/** What one sign folds to: NFKD without accents, lower case, styled letters made plain; '' when it is folded away. */
function foldSign(sign: string): string {
  if (TRADE_SIGN.test(sign)) return ' ';
  const plain = darkLetter(sign) ?? sign.normalize('NFKD').toLowerCase().normalize('NFKD');
  let folded = '';
  for (const part of plain) {
    if (ACCENT.test(part) || INVISIBLE.test(part)) continue;
    const letter = READ_AS.get(part) ?? part;
    folded += WORD_SIGN.test(part) ? letter : ' ';
  }
  return folded;
}

function darkLetter(sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const first = DARK_ALPHABETS.find((start) => code >= start && code < start + 26);
  return first === undefined ? null : String.fromCharCode(97 + code - first);
}

/** Code points that fold to several units, to none, or lie beyond the first 65,536 and are changed. */
export const FOLDED_TO_MORE = new Map<number, string>();

/** What each UTF-16 unit folds to. Made once; reading it is one look-up a unit. */
export const FOLD_TABLE: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = foldUnit(unit);
  for (const [from, to] of [
    [0x10000, 0x1ffff],
    [0x2f800, 0x2fa1f],
    [0xe0000, 0xe01ef],
  ] as const) {
    for (let code = from; code <= to; code++) rememberAstral(code);
  }
  return table;
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return UNUSUAL;
  const folded = foldSign(String.fromCharCode(unit));
  if (folded.length === 0) return SKIPPED;
  if (folded.length === 1) return folded.charCodeAt(0);
  FOLDED_TO_MORE.set(unit, folded);
  return UNUSUAL;
}

function rememberAstral(code: number): void {
  const sign = String.fromCodePoint(code);
  const folded = foldSign(sign);
  if (folded !== sign) FOLDED_TO_MORE.set(code, folded);
}
