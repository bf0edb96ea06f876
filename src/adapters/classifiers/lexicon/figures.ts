import { escapeForPattern } from './escape-pattern.ts';
import type { LexiconData } from './lexicon-files.ts';
import { type Signal, signalsWhere } from './signal.ts';

/** Digits, with one point or comma; never the tail of a longer number, so that a page of digits costs no time. */
const DIGITS = '(?<![\\d.,])\\d{1,7}(?:[.,]\\d{1,3})?';

/** A figure of one kind: its whole pattern, and its own words alone, which are looked for first because they are rare. */
interface FigurePattern {
  words: RegExp;
  whole: RegExp;
}

export type FigurePatterns = Record<'time' | 'money', FigurePattern>;

/**
 * Patterns for lengths of time ("six hours", "45 минут", "三個鐘") and sums of money ("$412", "23 тысячи").
 * A word that ends in `*` takes any ending; a currency sign may stand before its number.
 */
export function figurePatterns(voice: LexiconData['voice.yaml']): FigurePatterns {
  const number = `(?:${DIGITS}|${alternatives(voice.numbers)})`;
  const joint = '\\s?-?\\s?';
  const isSign = (word: string) => !/[\p{L}]/u.test(word);
  const signs = voice.money.filter(isSign).map(escapeForPattern).join('');
  const currencies = alternatives(voice.money.filter((word) => !isSign(word)));
  const before = signs === '' ? '' : `[${signs}]\\s?${DIGITS}|`;
  const after = signs === '' ? currencies : `(?:[${signs}]|${currencies})`;
  return {
    time: {
      words: anyOf(voice.times),
      whole: new RegExp(`${number}${joint}${alternatives(voice.times)}`, 'giu'),
    },
    money: { words: anyOf(voice.money), whole: new RegExp(`${before}${number}${joint}${after}`, 'giu') },
  };
}

/** Time spent and money lost: a told experience is full of them. */
export function figureSignals(text: string, patterns: FigurePatterns): Signal[] {
  return (['time', 'money'] as const)
    .filter((kind) => patterns[kind].words.test(text))
    .flatMap((kind) => signalsWhere(patterns[kind].whole, text, kind));
}

/**
 * Longest first, because the first alternative that fits wins. Letters may not run on at either side, save in Chinese.
 * What stands at either side is asked once for all words: each such question makes the pattern slower to read in.
 */
function alternatives(words: string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const [chinese, spaced] = [longestFirst.filter(isChinese), longestFirst.filter((word) => !isChinese(word))];
  const any = spaced.map(anyEnding).join('|');
  const bounded = `(?<!\\p{L})(?:${any})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`;
  return `(?:${[...chinese.map(plain), ...(any ? [bounded] : [])].join('|') || '(?!)'})`;
}

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

/** A star at the end stands for up to four letters. */
function anyEnding(word: string): string {
  return `${plain(word)}${word.endsWith('*') ? '[\\p{L}\\p{M}]{0,4}' : ''}`;
}

const plain = (word: string) => escapeForPattern(word.replace(/\*$/, ''));

/** The words as they stand, wherever they stand. */
function anyOf(words: string[]): RegExp {
  return new RegExp(words.map(plain).join('|') || '(?!)', 'iu');
}
