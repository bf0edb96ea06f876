import type { Post } from '../mention.ts';

/**
 * Heard posts are kept for so many days, whoever judged them. One that a person judged stays longer only as long as a
 * mention has its words too: mentions are asked for upstream, so that it goes when its author deletes it. What is only
 * heard is not asked for where asking costs, and must not outlive its author's wish for ever.
 */
const HEARD_DAYS = 35;

/** A fetched post of somebody else, whether a keyword set finds it or not: what a changed set is tried on. */
export interface HeardPost
  extends Pick<
    Post,
    'platform' | 'externalId' | 'author' | 'text' | 'lang' | 'url' | 'community' | 'location' | 'postedAt'
  > {
  /** Grows with each post that is stored. */
  number: number;
  brandId: string;
  /** The source that brought it first. */
  sourceId: string;
  tagged: boolean;
  heardAt: Date;
}

export function heardUntil(now: Date): Date {
  return new Date(now.getTime() - HEARD_DAYS * 24 * 60 * 60_000);
}
