import { compileWarnings, type Shortcomings } from './compile-warnings.ts';
import { bothOf, coverExpression, distinct, grouped } from './cover-expression.ts';
import type { KeywordSetBody } from './keyword-set.ts';
import { packAlternatives } from './pack-alternatives.ts';
import type { CompiledQueries, QueryDialect } from './query-dialect.ts';
import { type AmbiguousTerm, type SetTerms, termsOf } from './set-terms.ts';
import type { SharedLists } from './shared-lists.ts';

const BRACKETS = '()'.length;

/**
 * Says a keyword set in a platform's search language. Together the queries find every post that the set finds here, save
 * what the warnings name; they may find more, for the matcher reads every post again before it is kept.
 */
export function compileQueries(
  body: KeywordSetBody,
  dialect: QueryDialect,
  lists: SharedLists,
): CompiledQueries {
  const terms = termsOf(body, lists);
  const tail = tailOf(body, terms, dialect, longestThatFits(terms, dialect));
  const room = dialect.limit - tail.text.length - BRACKETS;

  const all = alternativesOf(terms, dialect, room, lists);
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

function alternativesOf(terms: SetTerms, dialect: QueryDialect, room: number, lists: SharedLists): string[] {
  const certain = terms.certain.flatMap((term) => dialect.say(term));
  const ambiguous = terms.ambiguous.flatMap((entry) =>
    bothOf(dialect.say(entry.term), neighbours(entry, dialect), dialect, room),
  );
  const rules = terms.rules.flatMap((rule) => coverExpression(rule, dialect, lists, room) ?? []);
  return distinct([...certain, ...ambiguous, ...rules]);
}

function neighbours({ near }: AmbiguousTerm, dialect: QueryDialect): string[] {
  return distinct(near.flatMap((term) => dialect.say(term)));
}

interface Tail extends Pick<Shortcomings, 'exclusionsLeft' | 'languagesLeft'> {
  text: string;
}

/** What every query ends with. It takes at most half of a query and never the room of the longest term. */
function tailOf(body: KeywordSetBody, terms: SetTerms, dialect: QueryDialect, longest: number): Tail {
  const always = alwaysOf(dialect);
  const room = Math.min(dialect.limit / 2, dialect.limit - longest - BRACKETS) - always.length;
  let left = room;
  const fits = (clause: string): boolean => {
    if (clause.length > left) return false;
    left -= clause.length;
    return true;
  };
  const only = [
    clauseFor(body.languages, dialect.languages),
    clauseFor(body.onlyCommunities, dialect.onlyCommunities),
    clauseFor(body.onlyAuthors, dialect.onlyAuthors),
  ];
  const said = only.filter(fits);
  const exclusions = exclusionsOf(body, terms, dialect);
  const kept = exclusions.filter((one) => one.said !== null && fits(` ${one.said}`));
  return {
    text: always + kept.map((one) => ` ${one.said}`).join('') + said.join(''),
    exclusionsLeft: exclusions.filter((one) => !kept.includes(one)).map(({ written }) => written),
    languagesLeft: !said.includes(only[0] ?? ''),
  };
}

/** With a space in front; empty where nothing is asked for, or the platform cannot say it. */
function clauseFor(names: readonly string[], say: (names: readonly string[]) => string | null): string {
  const clause = names.length === 0 ? null : say(names);
  return clause === null ? '' : ` ${clause}`;
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
