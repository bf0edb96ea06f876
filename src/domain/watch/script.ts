import { GAP } from './fold-table.ts';

/**
 * Signs that make words without a border a machine can see: Chinese, Japanese, Thai, Lao, Khmer and Burmese write no
 * spaces, Korean hangs its endings on the noun, and pictures stand alone. A term of these matches anywhere.
 */
const BORDERLESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}\p{Extended_Pictographic}\p{Cs}\u3005\u3007\u309b-\u309c\u3099\u309a\u30fc]$/u;

/** 1 where the unit stands in a script without borders (surrogates too: beyond the first plane live Han and pictures). */
const borderless = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  if (BORDERLESS.test(String.fromCharCode(unit))) borderless[unit] = 1;
}

/** Whether a folded unit belongs to a word that has borders: letters and digits of Latin, Cyrillic, Arabic and the like. */
export function isBordered(unit: number | undefined): boolean {
  return unit !== undefined && unit !== GAP && borderless[unit] === 0;
}

/** Whether a folded unit is part of any word. */
export function isWordUnit(unit: number | undefined): boolean {
  return unit !== undefined && unit !== GAP;
}
