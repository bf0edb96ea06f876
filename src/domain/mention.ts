import type { Point } from './watch/place.ts';
import type { Stance } from './watch/stance/stance.ts';

export const PLATFORMS = ['x', 'reddit'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** An account on one platform. Never matched across platforms: their rules forbid it. */
export interface Person {
  platform: Platform;
  /** The platform's own id of the account. */
  externalId: string;
  handle: string;
  name: string;
  followers: number | null;
}

/** Who may answer a post, as its author set it; `unknown` where the platform has no such setting. */
export type ReplySettings = 'everyone' | 'mentioned' | 'following' | 'unknown';

/** A public post as a connector hands it over, before anyone has judged it. */
export interface Post {
  platform: Platform;
  /** The platform's own id of the post (Reddit: the fullname, `t1_…` or `t3_…`). */
  externalId: string;
  /** Id of the root post of the conversation. */
  threadId: string;
  /** Id of the post this one answers, or null for a root post. */
  inReplyTo: string | null;
  author: Person;
  text: string;
  /** The platform's own guess of the language (BCP 47), or null. */
  lang: string | null;
  url: string;
  postedAt: Date;
  /** The subreddit without `r/`, or null. */
  community: string | null;
  /** Where it was written, or the middle of the place its author named; null where it does not say. */
  location: Point | null;
  /** The author mentioned our account or quoted one of our posts: X lets an app reply only then. */
  summons: boolean;
  replySettings: ReplySettings;
  /** The author takes direct messages from us, as far as the platform tells; null when it does not say. */
  acceptsMessages: boolean | null;
  /** A bare repost of somebody else's words is never a mention. */
  isRepost: boolean;
}

/** One word for a post among those of all platforms, to find it again by. */
export function postKey({ platform, externalId }: Pick<Post, 'platform' | 'externalId'>): string {
  return `${platform}/${externalId}`;
}

/** Where a term of a keyword set stands in the post's text, and how: UTF-16 offsets, `end` exclusive. */
export interface MatchedTerm extends Stance {
  setId: string;
  setVersion: number;
  term: string;
  start: number;
  end: number;
}

/**
 * How a mention counts. `work` is worked on: it may open a case · `trial` only a version on trial finds it: it is shown
 * and kept, and opens nothing · `history` it was posted before the version that finds it went live: shown, and no work.
 */
export const STANDINGS = ['work', 'trial', 'history'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A public post that concerns a brand. Stored once, whatever found it. */
export interface Mention extends Omit<Post, 'isRepost'> {
  id: string;
  brandId: string;
  /** Empty when only the tag found it. */
  matched: MatchedTerm[];
  tagged: boolean;
  standing: Standing;
  collectedAt: Date;
  /** When we learnt that the author deleted it; its text is gone from here too. */
  deletedAt: Date | null;
}
