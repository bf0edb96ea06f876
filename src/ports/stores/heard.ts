import type { Platform } from '../../domain/mention.ts';
import type { HeardPost } from '../../domain/watch/heard-post.ts';

/** Where a follower stands; only the store can read it. */
export type HeardMark = string;

/** What came and what went; a post may come a second time, its number tells. */
export interface HeardNews {
  posts: readonly HeardPost[];
  gone: readonly number[];
}

/** What is on record of a heard post. */
export interface JudgedHeard {
  number: number;
  /** Probability of a complaint, 0 to 1. */
  complaint: number;
}

/** Every fetched post of others, for looking back. Not work: nothing moves because of it. */
export interface HeardStore {
  /** One statement a thousand; a post that is known stays as it was first heard. Who fetched it is audited with the source. */
  add(posts: readonly Omit<HeardPost, 'number'>[]): Promise<void>;
  /**
   * Tells all that came and went since `mark` (null: everything there is), in parts; gives the mark to go on from. Misses
   * none, in whatever order transactions end.
   */
  follow(mark: HeardMark | null, tell: (news: HeardNews) => void): Promise<HeardMark>;
  /** The newest `limit` that were heard, the newest first. */
  recent(brandId: string, limit: number): Promise<HeardPost[]>;
  byNumbers(numbers: readonly number[]): Promise<HeardPost[]>;
  /** How likely those of them are complaints that are mentions with a verdict, or with a colleague's word, which counts as 0 or 1. */
  judged(numbers: readonly number[]): Promise<JudgedHeard[]>;
  find(brandId: string, platform: Platform, externalId: string): Promise<HeardPost | null>;
  /** Deleted upstream: the posts go, and what was judged of them. */
  forget(platform: Platform, externalIds: readonly string[], now: Date): Promise<void>;
  /** Drops up to `limit` heard before then that may not stay (see `heardUntil`), and what was judged of them; gives how many. */
  dropOlder(before: Date, limit: number, now: Date): Promise<number>;
  /** Posts whose standing upstream was not asked since `before`, longest ago first; mentions among them. */
  dueForLookup(platform: Platform, before: Date, limit: number): Promise<string[]>;
  markLooked(platform: Platform, externalIds: readonly string[], now: Date): Promise<void>;
}
