import type { KeywordSetBody } from './keyword-set.ts';
import type { Expression } from './language/expression.ts';
import { listed } from './listed.ts';
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
    terms.unknownLists.length > 0 &&
      `There is no shared list ${listed(terms.unknownLists)}: it stands for no word.`,
    body.leastFollowers !== null &&
      unsaid(platform, `authors with fewer than ${body.leastFollowers} followers`),
    body.places.length > 0 && unsaid(platform, 'posts from other places, where they say where'),
    terms.rules.length > 0 &&
      `${platform} is asked more widely than your expressions say: what does not fit is read, counted and then left out here.`,
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

function unsaid(platform: string, whom: string): string {
  return `${platform}’s search cannot leave out ${whom}: they are read, counted and then left out here.`;
}

function endingsOf(terms: SetTerms): string[] {
  const searched = [...terms.certain, ...terms.ambiguous.flatMap(({ term, near }) => [term, ...near])];
  const inRules = terms.rules.flatMap(wordsIn).filter((word) => word.endsWith('*'));
  return [...searched.filter((term) => term.anyEnding).map((term) => term.written), ...inRules];
}

/** The words an expression looks for; what it leaves out is no loss. */
function wordsIn(expression: Expression): string[] {
  if (expression.is === 'term') return [expression.text];
  if (expression.is === 'near') return [...wordsIn(expression.left), ...wordsIn(expression.right)];
  return expression.is === 'all' || expression.is === 'any' ? expression.of.flatMap(wordsIn) : [];
}
