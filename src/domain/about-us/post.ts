import type { MatchedTerm } from '../mention.ts';

/** What is looked at to tell whether a post is about the brand. */
export interface LookedAt {
  text: string;
  /** The subreddit without `r/`, or null. */
  community: string | null;
  /** The terms that found it, with their places in the text and how they stand there; empty when none did. */
  matched: readonly Pick<MatchedTerm, 'term' | 'start' | 'end' | 'quoted' | 'negated'>[];
}

/** A post of which somebody of the team said whether it is about us. */
export interface JudgedPost extends LookedAt {
  aboutUs: boolean;
}
