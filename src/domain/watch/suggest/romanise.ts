import { KANA, LETTERS, SMALL_KANA } from './romanise-table.ts';

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Hiragana stand so far before their katakana. */
const TO_KATAKANA = 0x60;

/** Whether a word is written in a script that can be read in Latin letters here: Cyrillic, Greek, kana. */
export function isRomanisable(word: string): boolean {
  return FOREIGN.test(word);
}

/** A word in Latin letters, as it would be read out; signs of other scripts stay. */
export function romanise(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, keepVoicing)
    .normalize('NFC')
    .toLowerCase();
  const signs = [...plain].map(asKatakana);
  let read = '';
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    const pair = LETTERS[sign + (signs[at + 1] ?? '')];
    const small = SMALL_KANA[sign];
    if (pair !== undefined) at++;
    if (small !== undefined) read = joined(read.replace(/[aiueo]$/, ''), small);
    else read += pair ?? LETTERS[sign] ?? KANA[sign] ?? sign;
  }
  return read;
}

/** The two marks that turn ka into ga and ha into pa are letters, not accents; so is the bow of й. */
function keepVoicing(mark: string): string {
  return /\u3099|\u309a|\u0306/.test(mark) ? mark : '';
}

function asKatakana(sign: string): string {
  return /[\u3041-\u3096]/.test(sign)
    ? String.fromCharCode(sign.charCodeAt(0) + TO_KATAKANA)
    : sign.replace('ς', 'σ');
}

/** shi and a small ya are sha, ki and a small ya are kya. */
function joined(read: string, small: string): string {
  return read + (/(?:sh|ch|j)$/.test(read) ? small.replace('y', '') : small);
}
