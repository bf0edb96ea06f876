/** Folded away: zero-width signs, accents, variation selectors. */
export const SKIPPED = 0;
/** Folds to more than one unit, or is half of a surrogate pair: ask `foldOfSign`, by code point. */
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

/** Signs that fold to several units, to none, or lie beyond the first 65,536, by code point: as far as they were met. */
const foldedToMore = new Map<number, string>();

/** What each UTF-16 unit folds to, as far as it was met; 0xffff, which is no sign, for those that were not. */
const foldedTo = new Uint16Array(0x10000).fill(0xffff);

/**
 * What a UTF-16 unit folds to, or `SKIPPED` or `UNUSUAL`. Each is worked out when it is first met, so that a process is
 * up at once; after that it is one look-up.
 */
export function foldOfUnit(unit: number): number {
  const known = foldedTo[unit] ?? GAP;
  return known === 0xffff ? learn(unit) : known;
}

/** What the sign of a code point folds to, of any length; for the ones that `foldOfUnit` calls unusual. */
export function foldOfSign(code: number): string {
  const known = foldedToMore.get(code);
  if (known !== undefined) return known;
  const folded = foldSign(String.fromCodePoint(code));
  foldedToMore.set(code, folded);
  return folded;
}

function learn(unit: number): number {
  const folded = foldUnit(unit);
  foldedTo[unit] = folded;
  return folded;
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return UNUSUAL;
  const folded = foldSign(String.fromCharCode(unit));
  if (folded.length === 0) return SKIPPED;
  return folded.length === 1 ? folded.charCodeAt(0) : UNUSUAL;
}
