import type { Term } from './term.ts';

/** How one platform's search language says things. */
export interface QueryDialect {
  /** The platform's name for people. */
  platform: string;
  /** Longest query in characters. */
  limit: number;
  /** The ways to ask for a term, any of which will do; none where this platform should not be asked for it. */
  say(term: Term): string[];
  /** A word together with one of `others`, as one alternative. */
  together(word: string, others: readonly string[]): string;
  /** Leaves out posts with the term and no others; null where that cannot be said. */
  without(term: Term): string | null;
  /** Leaves out an author's posts; null for a name that no account here can have. */
  withoutAuthor(name: string): string | null;
  /** Leaves out a subreddit; null where there are none. */
  withoutCommunity(name: string): string | null;
  /** A clause for these authors alone, or null where it could not be said of each. */
  onlyAuthors(names: readonly string[]): string | null;
  /** A clause for these subreddits alone, or null where there are none. */
  onlyCommunities(names: readonly string[]): string | null;
  /** Stands at the end of every query. */
  always: readonly string[];
  /** A clause for these languages (BCP 47), or null where the platform cannot tell languages apart. */
  languages(codes: readonly string[]): string | null;
}

/** The queries to send, exactly so, and what they miss or pay for in vain, in words for the brand manager. */
export interface CompiledQueries {
  queries: string[];
  warnings: string[];
}
