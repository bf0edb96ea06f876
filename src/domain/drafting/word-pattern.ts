import type { DraftLanguage } from './language.ts';
import { isChinese } from './language.ts';

/**
 * A pattern from a rules file as a search over a whole text. It is a regular expression without its slashes, blind to
 * case; outside Chinese, which sets no borders between words, it finds whole words only. Each search begins at the start:
 * use what is answered at once and do not keep it.
 */
export function wordPattern(source: string, language: DraftLanguage): RegExp {
  const bounded = isChinese(language) ? source : `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`;
  const pattern = made.get(bounded) ?? new RegExp(bounded, 'giu');
  made.set(bounded, pattern);
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
const HANDLE = /(?<![\p{L}\p{N}_])(?:@\w+|\/?u\/[\w-]+|\/?r\/\w+)/gu;

/** The text with web addresses blanked and curly quotes made straight. As long as before, so that offsets still hold. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, blank).replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

/** As `withoutAddresses`, and without handles and names of communities. */
export function onlyWords(text: string): string {
  return withoutAddresses(text).replace(HANDLE, blank);
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
