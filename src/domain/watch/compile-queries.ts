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

/** One alternative when it fits, else several with a share of the neighbours each; a neighbour too long for any stands alone. */
function splitNeighbours(
  word: string,
  near: readonly string[],
  dialect: QueryDialect,
  room: number,
): string[] {
  const roomForNear = room - dialect.together(word, ['', '']).length + OR.length;
  const fitting = packAlternatives(
    near.filter((one) => one.length <= roomForNear),
    roomForNear,
  );
  const tooLong = near.filter((one) => one.length > roomForNear).map((one) => [one]);
  return [...fitting, ...tooLong].map((share) => dialect.together(word, share));
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
  const exclusionsLeft: string[] = [];
  for (const { written, said } of exclusionsOf(body, terms, dialect)) {
    if (said === null || said.length + 1 > left) exclusionsLeft.push(written);
    else {
      kept.push(` ${said}`);
      left -= said.length + 1;
    }
  }
  return { text: always + kept.join('') + (languagesLeft ? '' : languages), exclusionsLeft, languagesLeft };
}

function alwaysOf(dialect: QueryDialect): string {
  return dialect.always.map((part) => ` ${part}`).join('');
}

interface Exclusion {
  written: string;
  /** Null where the platform cannot say it. */
  said: string | null;
}

/** What can be left out there. A name or subreddit that cannot exist on the platform needs no word. */
function exclusionsOf(body: KeywordSetBody, terms: SetTerms, dialect: QueryDialect): Exclusion[] {
  const words = terms.exclude.map((term) => ({ written: term.written, said: dialect.without(term) }));
  const communities = terms.excludeCommunities.map((name) => ({
    written: `r/${name}`,
    said: dialect.withoutCommunity(name),
  }));
  const authors = body.excludeAuthors.map((name) => ({ written: name, said: dialect.withoutAuthor(name) }));
  const places = [...communities, ...authors].filter(({ said }) => said !== null);
  return [
    ...new Map([...words, ...places].map((one) => [one.said?.toLowerCase() ?? one.written, one])).values(),
  ];
}

/** Search ignores case: two that differ only so are one. */
function distinct(said: readonly string[]): string[] {
  return [...new Map(said.map((one) => [one.toLowerCase(), one])).values()];
}
