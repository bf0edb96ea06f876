import { compileWarnings, type Shortcomings } from './compile-warnings.ts';
import type { KeywordSetBody } from './keyword-set.ts';
import { OR, packAlternatives } from './pack-alternatives.ts';
import type { CompiledQueries, QueryDialect } from './query-dialect.ts';
import { type AmbiguousTerm, type SetTerms, termsOf } from './set-terms.ts';

const BRACKETS = '()'.length;

/**
 * Says a keyword set in a platform's search language. Together the queries find every post that the set finds here, save
 * what the warnings name; they may find more, for the matcher reads every post again before it is kept.
 */
export function compileQueries(body: KeywordSetBody, dialect: QueryDialect): CompiledQueries {
  const terms = termsOf(body);
  const tail = tailOf(body, terms, dialect, longestThatFits(terms, dialect));
  const room = dialect.limit - tail.text.length - BRACKETS;

  const all = alternativesOf(terms, dialect, room);
  const queries = packAlternatives(
    all.filter((one) => one.length <= room),
    room,
  ).map((group) => grouped(group) + tail.text);
  const tooLong = all.filter((one) => one.length > room);
  return {
    queries,
    warnings: compileWarnings(body, terms, dialect, { ...tail, tooLong, empty: queries.length === 0 }),
  };
}

/** Brackets around more than one; one alone needs none. */
export function grouped(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(OR)})`;
}

/** Length of the longest alternative, an ambiguous word taken with one neighbour only, that a bare query could hold. */
function longestThatFits(terms: SetTerms, dialect: QueryDialect): number {
  const certain = terms.certain.flatMap((term) => dialect.say(term));
  const pairs = terms.ambiguous.flatMap((entry) =>
    dialect
      .say(entry.term)
      .flatMap((word) => neighbours(entry, dialect).map((near) => dialect.together(word, [near]))),
  );
  const room = dialect.limit - alwaysOf(dialect).length - BRACKETS;
  return Math.max(0, ...[...certain, ...pairs].map((one) => one.length).filter((length) => length <= room));
}

function alternativesOf(terms: SetTerms, dialect: QueryDialect, room: number): string[] {
  const certain = terms.certain.flatMap((term) => dialect.say(term));
  const ambiguous = terms.ambiguous.flatMap((entry) =>
    dialect
      .say(entry.term)
      .flatMap((word) => splitNeighbours(word, neighbours(entry, dialect), dialect, room)),
  );
  return distinct([...certain, ...ambiguous]);
}

function neighbours({ near }: AmbiguousTerm, dialect: QueryDialect): string[] {
  return distinct(near.flatMap((term) => dialect.say(term)));
}

/** One alternative when it fits, else several with a share of the neighbours each. */
function splitNeighbours(
  word: string,
  near: readonly string[],
  dialect: QueryDialect,
  room: number,
): string[] {
  if (near.length === 0) return [];
  const roomForNear = room - dialect.together(word, ['', '']).length + OR.length;
  const longest = Math.max(...near.map((one) => one.length));
  return packAlternatives(near, Math.max(roomForNear, longest)).map((share) => dialect.together(word, share));
}

interface Tail extends Pick<Shortcomings, 'exclusionsLeft' | 'languagesLeft'> {
  text: string;
}

/** What every query ends with. It takes at most half of a query and never the room of the longest term. */
function tailOf(body: KeywordSetBody, terms: SetTerms, dialect: QueryDialect, longest: number): Tail {
  const always = alwaysOf(dialect);
  const clause = body.languages.length === 0 ? null : dialect.languages(body.languages);
  const languages = clause === null ? '' : ` ${clause}`;
  const room = Math.min(dialect.limit / 2, dialect.limit - longest - BRACKETS) - always.length;
  const languagesLeft = languages.length > room;
  let left = room - (languagesLeft ? 0 : languages.length);

  const kept: string[] = [];
  const exclusionsLeft = terms.exclude
    .filter((term) => dialect.without(term) === null)
    .map((term) => term.written);
  for (const exclusion of exclusionsOf(body, terms, dialect)) {
    if (exclusion.length + 1 > left) exclusionsLeft.push(exclusion);
    else {
      kept.push(` ${exclusion}`);
      left -= exclusion.length + 1;
    }
  }
  return { text: always + kept.join('') + (languagesLeft ? '' : languages), exclusionsLeft, languagesLeft };
}

function alwaysOf(dialect: QueryDialect): string {
  return dialect.always.map((part) => ` ${part}`).join('');
}

function exclusionsOf(
  body: KeywordSetBody,
  { exclude, excludeCommunities }: SetTerms,
  dialect: QueryDialect,
): string[] {
  const communities = excludeCommunities.map((name) => dialect.withoutCommunity(name));
  const words = exclude.map((term) => dialect.without(term));
  const authors = body.excludeAuthors.map((name) => dialect.withoutAuthor(name));
  return distinct([...words, ...communities, ...authors].filter((said) => said !== null));
}

/** Search ignores case: two that differ only so are one. */
function distinct(said: readonly string[]): string[] {
  return [...new Map(said.map((one) => [one.toLowerCase(), one])).values()];
}
