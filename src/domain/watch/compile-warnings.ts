import type { KeywordSetBody } from './keyword-set.ts';
import type { QueryDialect } from './query-dialect.ts';
import type { SetTerms } from './set-terms.ts';

/** What did not go into the queries. */
export interface Shortcomings {
  exclusionsLeft: string[];
  languagesLeft: boolean;
  tooLong: string[];
  empty: boolean;
}

/** What the queries miss, or read and pay for in vain, each in one sentence for the brand manager. */
export function compileWarnings(
  body: KeywordSetBody,
  terms: SetTerms,
  { platform, limit }: QueryDialect,
  short: Shortcomings,
): string[] {
  const openEnded = endingsOf(terms);
  return [
    short.empty && `${platform} has nothing to search for: the set holds no term for it.`,
    terms.unusable.length > 0 && `Finds nothing, for it holds no letter or digit: ${listed(terms.unusable)}.`,
    openEnded.length > 0 &&
      `${platform} knows no “*”: other endings are missed there, only the bare word is searched for ${listed(openEnded)}.`,
    short.tooLong.length > 0 &&
      `Too long for one ${platform} query of ${limit} characters, so not searched there: ${listed(short.tooLong)}.`,
    short.exclusionsLeft.length > 0 &&
      `No room in the ${platform} queries for ${listed(short.exclusionsLeft)}: such posts are read, counted and then left out here.`,
    short.languagesLeft &&
      `No room in the ${platform} queries for ${body.languages.length} languages: posts in others are read, counted and then left out here.`,
  ].filter((warning) => warning !== false);
}

function endingsOf(terms: SetTerms): string[] {
  const searched = [...terms.certain, ...terms.ambiguous.flatMap(({ term, near }) => [term, ...near])];
  return searched.filter((term) => term.anyEnding).map((term) => term.written);
}

function listed(names: readonly string[]): string {
  const shown = [...new Set(names)].slice(0, 10).map((name) => `“${name}”`);
  const more = new Set(names).size - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
