import type { DraftLanguage } from './language.ts';
import { isChinese } from './language.ts';

/**
 * Where a pattern from a rules file stands in a text, from the left. It is a regular expression without its slashes, blind
 * to case; outside Chinese, which sets no borders between words, it finds whole words only.
 */
export function wordsFound(text: string, source: string, language: DraftLanguage): RegExpExecArray[] {
  return holdsWord(text, source, language) ? [...text.matchAll(wordPattern(source, language))] : [];
}

/** Whether a pattern from a rules file stands in a text; see `wordsFound`. */
export function holdsWord(text: string, source: string, language: DraftLanguage): boolean {
  if (!searching(source).test(text)) return false;
  return isChinese(language) || wordPattern(source, language).test(text);
}

/** The text with each find of a pattern, see `wordsFound`, said as `say`; `$1` is the first bracket of the pattern. */
export function withWords(text: string, source: string, language: DraftLanguage, say: string): string {
  return holdsWord(text, source, language) ? text.replace(wordPattern(source, language), say) : text;
}

/**
 * With borders a pattern takes the engine about a hundred times as long to make ready as without them, and most patterns
 * stand in no text: what is not found without its borders is not asked for with them.
 */
function wordPattern(source: string, language: DraftLanguage): RegExp {
  return searching(isChinese(language) ? source : `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`);
}

function searching(source: string): RegExp {
  const pattern = made.get(source) ?? new RegExp(source, 'giu');
  made.set(source, pattern);
  pattern.lastIndex = 0;
  return pattern;
}

/** Patterns come from the rules, so there are not many; making one anew for each text would cost more than the search. */
const made = new Map<string, RegExp>();

/**
 * Null when it can be used; otherwise what is wrong with it. Borders and case change nothing of that, and they make
 * the check of a whole rules file slow.
 */
export function patternFault(source: string): string | null {
  try {
    new RegExp(`(?:${source})`, 'u');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'not a pattern';
  }
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*/giu;
/** No address is without one of these; most texts are. */
const MAY_HOLD_ADDRESS = /\/|www\./i;
const HANDLE = /(?<![\p{L}\p{N}_])(?:@\w+|\/?u\/[\w-]+|\/?r\/\w+)/gu;

/** The text with web addresses blanked and curly quotes made straight. As long as before, so that offsets still hold. */
export function withoutAddresses(text: string): string {
  const bare = MAY_HOLD_ADDRESS.test(text) ? text.replace(ADDRESS, blank) : text;
  return bare.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

/** As `withoutAddresses`, and without handles and names of communities. */
export function onlyWords(text: string): string {
  return withoutAddresses(text).replace(HANDLE, blank);
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
