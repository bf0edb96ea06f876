import { compileQueries } from './compile-queries.ts';
import { grouped } from './cover-expression.ts';
import type { KeywordSetBody } from './keyword-set.ts';
import type { CompiledQueries, QueryDialect } from './query-dialect.ts';
import { mayRunTogether, quoted, searchWords } from './search-words.ts';
import { NO_LISTS, type SharedLists } from './shared-lists.ts';
import { addressOf, type Term } from './term.ts';

/** Longest `q` that Reddit's `GET /search` takes, by its API documentation. */
export const REDDIT_QUERY_LIMIT = 512;
const REDDIT_NAME = /^[\w-]{3,20}$/;

export interface CompiledForReddit extends CompiledQueries {
  /** Subreddits whose new posts and comments are listed and matched here: search finds posts only, and no misspelt name. */
  communities: string[];
}

/** The set as Reddit searches, for posts, and the subreddits that are read in full; nothing when it does not cover Reddit. */
export function compileForReddit(body: KeywordSetBody, lists: SharedLists = NO_LISTS): CompiledForReddit {
  if (!body.platforms.includes('reddit')) return { queries: [], communities: [], warnings: [] };
  const { queries, warnings } = compileQueries(body, DIALECT, lists);
  const communities = [...new Map(body.communities.map((name) => [name.toLowerCase(), name])).values()];
  const comments =
    communities.length === 0
      ? 'Reddit’s search finds posts only: no comment is seen until the set names subreddits to read.'
      : `Reddit’s search finds posts only: comments are seen in ${communities.map((name) => `r/${name}`).join(', ')} and nowhere else.`;
  return { queries, communities, warnings: [...warnings, comments] };
}

const DIALECT: QueryDialect = {
  platform: 'Reddit',
  limit: REDDIT_QUERY_LIMIT,
  say: sayForReddit,
  together: (word, others) => `(${word} AND ${grouped(others)})`,
  // A tag becomes a bare word here, and excluding the word would take ordinary posts with it.
  without: (term) =>
    term.kind === 'word' && !mayRunTogether(searchWords(term)) ? `NOT ${quoted(searchWords(term))}` : null,
  withoutAuthor: (name) => {
    const bare = bareName(name);
    return REDDIT_NAME.test(bare) ? `NOT author:${bare}` : null;
  },
  onlyAuthors: (names) => {
    const bare = names.map(bareName);
    return bare.every((name) => REDDIT_NAME.test(name))
      ? grouped(bare.map((name) => `author:${name}`))
      : null;
  },
  onlyCommunities: (names) => grouped(names.map((name) => `subreddit:${name}`)),
  withoutCommunity: (name) => `NOT subreddit:${name}`,
  always: [],
  languages: () => null,
};

/** Reddit splits at `#`, `@` and `/`, so tags and account names are asked for as bare words; an address in a link or in words. */
function sayForReddit(term: Term): string[] {
  if (term.kind === 'address') {
    const address = addressOf(term.written).replaceAll(/["\\\s]/g, '');
    return [`site:${address.split('/')[0] ?? address}`, `"${address}"`];
  }
  return [quoted(searchWords(term))];
}

function bareName(name: string): string {
  return name.trim().replace(/^(?:@|\/?u\/)/i, '');
}
