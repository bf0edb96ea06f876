import { GAP } from './fold-table.ts';

/**
 * Signs that make words without a border a machine can see: Chinese, Japanese, Thai, Lao, Khmer and Burmese write no
 * spaces, Korean hangs its endings on the noun, and pictures stand alone. A term of these matches anywhere.
 */
const BORDERLESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}\p{Extended_Pictographic}\p{Cs}\u3005\u3007\u309b-\u309c\u3099\u309a\u30fc]$/u;

const BORDERLESS_UNIT = 1;
const BORDERED_UNIT = 2;
/** How each unit met so far stands; 0 for those that were not. Beyond the first plane (surrogates) live Han and pictures. */
const standing = new Uint8Array(0x10000);

function isBorderless(unit: number): boolean {
  if (standing[unit] === 0)
    standing[unit] = BORDERLESS.test(String.fromCharCode(unit)) ? BORDERLESS_UNIT : BORDERED_UNIT;
  return standing[unit] === BORDERLESS_UNIT;
}

/** Whether a folded unit belongs to a word that has borders: letters and digits of Latin, Cyrillic, Arabic and the like. */
export function isBordered(unit: number | undefined): boolean {
  return unit !== undefined && unit !== GAP && !isBorderless(unit);
}

/** Whether a folded unit is part of any word. */
export function isWordUnit(unit: number | undefined): boolean {
  return unit !== undefined && unit !== GAP;
}
