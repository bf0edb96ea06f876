import { escapeForPattern } from './lexicon/escape-pattern.ts';

/** Gives a text with the brand's names hidden, each place of the text still where it was. */
export type HideNames = (text: string) => string;

const LETTER = /[\p{L}\p{N}]/u;
/** What a word may go on with; a Chinese character right beside a name is another word. */
const GOES_ON = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_';
/** A name of one letter would hide half the text. */
const SHORTEST = 2;

/**
 * Hides names, letter for letter, as if an account stood there: who is spoken of must not decide, whether he is tagged or
 * not, and "best" says nothing in the name of a shop. A name is found in any case, with any spaces between its words, and not
 * inside another word; Chinese names stand anywhere.
 */
export function nameHider(names: readonly string[]): HideNames {
  const longestFirst = names
    .map((name) => name.replace(/^[@#]/, '').trim())
    .filter((name) => name.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (text) => text;
  const pattern = new RegExp(longestFirst.map(bounded).join('|'), 'giu');
  return (text) =>
    text.replace(pattern, (found, at: number) =>
      standIn(found.length, LETTER.test(text.charAt(at - 1)), LETTER.test(text.charAt(at + found.length))),
    );
}

function bounded(name: string): string {
  const words = name.split(/\s+/).map(escapeForPattern).join('\\s+');
  return /\p{Script=Han}/u.test(name) ? words : `(?<![${GOES_ON}@])(?:${words})(?![${GOES_ON}])`;
}

/** An account of so many letters, kept apart from letters beside it. */
function standIn(length: number, touchesBefore: boolean, touchesAfter: boolean): string {
  const [before, after] = [touchesBefore ? ' ' : '', touchesAfter ? ' ' : ''];
  const rest = length - before.length - after.length;
  return rest < SHORTEST ? ' '.repeat(length) : `${before}@${'x'.repeat(rest - 1)}${after}`;
}
