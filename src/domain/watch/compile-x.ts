import { sameName } from './account-name.ts';
import { compileQueries } from './compile-queries.ts';
import { grouped } from './cover-expression.ts';
import type { KeywordSetBody } from './keyword-set.ts';
import type { CompiledQueries, QueryDialect } from './query-dialect.ts';
import { mayRunTogether, quoted, searchWords } from './search-words.ts';
import { NO_LISTS, type SharedLists } from './shared-lists.ts';
import { addressOf, type Term } from './term.ts';

/** An X account name, as X has given them out: letters, digits and `_`, 15 at most. */
const X_NAME = /^\w{1,15}$/;
/** X keeps the old codes of three languages and, in `lang:`, the bare one of Chinese. */
const X_LANGUAGE = new Map([
  ['he', 'iw'],
  ['id', 'in'],
  ['yi', 'ji'],
]);

/**
 * The set as X recent-search queries of at most `limit` characters (512 self-serve, 4,096 Enterprise); none when the set
 * does not cover X. X has no word distance, so an ambiguous word is asked for together with any of its neighbours and
 * the matcher judges the distance. Negated groups are not allowed there: each exclusion stands alone.
 * A place is left to the matcher too, on any access: `point_radius:` and `bounding_box:` find only posts that say where they
 * were written, few do, and a set with places takes those that do not say; X does not take a negation inside an OR, so
 * "there, or nowhere" cannot be said.
 * Source: docs.x.com, "Build a query" and "Search operators" (2026).
 */
export function compileForX(
  body: KeywordSetBody,
  account: { handle: string },
  limit: number,
  lists: SharedLists = NO_LISTS,
): CompiledQueries {
  if (!body.platforms.includes('x')) return { queries: [], warnings: [] };
  if (body.onlyCommunities.length > 0)
    return {
      queries: [],
      warnings: ['X has no subreddits: a set for some of them alone finds nothing there.'],
    };
  const compiled = compileQueries(body, dialectFor(account.handle, limit), lists);
  const own = body.handles.find((handle) => sameName(handle, account.handle));
  if (!own) return compiled;
  return {
    ...compiled,
    warnings: [
      ...compiled.warnings,
      `${own} is not searched for: our mentions timeline brings those posts for less.`,
    ],
  };
}

function dialectFor(ownHandle: string, limit: number): QueryDialect {
  return {
    platform: 'X',
    limit,
    say: (term) => (term.kind === 'handle' && sameName(term.written, ownHandle) ? [] : [sayForX(term)]),
    together: (word, others) => `(${word} ${grouped(others)})`,
    without: (term) => (isExact(term) ? `-${sayForX(term)}` : null),
    withoutAuthor: (name) => authorClause(name),
    withoutCommunity: () => null,
    onlyAuthors: (names) => fromAny(names),
    onlyCommunities: () => null,
    always: [`-from:${bareName(ownHandle)}`, '-is:retweet'],
    languages: (codes) =>
      grouped([...new Set([...codes.map(xLanguage), 'und'])].map((code) => `lang:${code}`)),
  };
}

function sayForX(term: Term): string {
  if (term.kind === 'address') return `url:"${addressOf(term.written).replaceAll(/["\\\s]/g, '')}"`;
  const words = searchWords(term);
  const [first = ''] = words;
  if (term.kind === 'hashtag' && words.length === 1) return `#${first}`;
  if (term.kind === 'handle' && words.length === 1 && X_NAME.test(first)) return `@${first}`;
  return quoted(words);
}

/** What X could only search more widely than it was said would take ordinary posts with it when it is excluded. */
function isExact(term: Term): boolean {
  return term.kind === 'word' ? !mayRunTogether(searchWords(term)) : /^[#@]/.test(sayForX(term));
}

function authorClause(name: string): string | null {
  const bare = bareName(name);
  return X_NAME.test(bare) ? `-from:${bare}` : null;
}

/** Names that no account can have are left to the matcher, and then nobody is left out here. */
function fromAny(names: readonly string[]): string | null {
  const bare = names.map(bareName);
  return bare.every((name) => X_NAME.test(name)) ? grouped(bare.map((name) => `from:${name}`)) : null;
}

function bareName(name: string): string {
  return name.trim().replace(/^@/, '');
}

function xLanguage(code: string): string {
  const base = code.toLowerCase().split('-')[0] ?? code;
  return X_LANGUAGE.get(base) ?? base;
}
