import type { Post } from '../mention.ts';

/** Heard posts are kept for so many days; those a person judged stay until they are deleted upstream. */
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
