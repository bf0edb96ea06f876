import type { Platform } from '../../domain/mention.ts';
import type { Reply, ReplyState } from '../../domain/reply.ts';
import type { OwnPost } from '../platform.ts';
import type { Account } from './people.ts';

/** A reply with where it belongs. */
export interface ReplyRecord extends Reply {
  brandId: string;
  platform: Platform;
  threadId: string;
  personId: string;
  personHandle: string;
  draftId: string | null;
  /** URL of the post it answers. */
  answersUrl: string;
  textHash: string;
  attempts: number;
  notBefore: Date | null;
  /**
   * When the call to the platform left; where no answer came, the last moment at which it may have gone through. An unknown
   * outcome is looked for from here on.
   */
  askedAt: Date | null;
  lookedFor: number;
  createdAt: Date;
}

export type NewReply = Pick<
  ReplyRecord,
  | 'id'
  | 'brandId'
  | 'platform'
  | 'threadId'
  | 'personId'
  | 'caseId'
  | 'draftId'
  | 'ordinal'
  | 'road'
  | 'state'
  | 'text'
  | 'textHash'
  | 'inReplyTo'
  | 'externalId'
  | 'url'
  | 'approvedBy'
  | 'approvedAt'
  | 'sentAt'
>;

/** Every change of state goes by `REPLY_MOVES`; what the table does not allow throws, and its transaction is undone. */
export interface ReplyStore {
  /** False when the database refuses it: the place, the post or the public post is taken already. */
  add(reply: NewReply, now: Date): Promise<boolean>;
  get(id: string): Promise<ReplyRecord | null>;
  lock(id: string): Promise<ReplyRecord | null>;
  ofCase(caseId: string): Promise<ReplyRecord[]>;
  findByExternalId(platform: Platform, externalId: string): Promise<ReplyRecord | null>;
  /** `ready` becomes `sending` under a lease, once; null when another worker has it or its time has not come. */
  claimForSending(id: string, worker: string, now: Date, leaseUntil: Date): Promise<ReplyRecord | null>;
  /** Replies whose worker vanished in the middle of a send: their outcome is unknown. */
  loseExpiredLeases(now: Date): Promise<string[]>;
  markSent(id: string, post: { externalId: string; url: string }, sentAt: Date): Promise<void>;
  markUnknown(id: string, reason: { code: string; reason: string }, now: Date): Promise<void>;
  markFailed(id: string, reason: { code: string; reason: string }, now: Date): Promise<void>;
  markCancelled(id: string, reason: { code: string; reason: string }, now: Date): Promise<void>;
  /** Back to `ready`: held back by a brake or the platform, or proven absent. */
  markReady(id: string, notBefore: Date | null, why: string, now: Date): Promise<void>;
  countLook(id: string, now: Date): Promise<void>;
  /** Replies in these states, oldest first. */
  inStates(states: readonly ReplyState[], limit: number): Promise<ReplyRecord[]>;
  countIn(states: readonly ReplyState[]): Promise<number>;
  /** Our latest texts that are public or approved, newest first, for likeness. */
  recentTexts(limit: number): Promise<string[]>;
  /** Our latest texts that are public or may be, newest first. */
  publicTexts(limit: number): Promise<string[]>;
  /**
   * When replies left by machine since then, those without an answer too: they may be public. Those to people whose data
   * was erased count as well; whose they were is known of this person alone.
   */
  sendsSince(since: Date, person: Account): Promise<{ at: Date; personId: string | null }[]>;
}

/** A post of our own account as it was seen on our timeline. */
export interface SeenOwnPost extends OwnPost {
  platform: Platform;
}

export interface OwnPostStore {
  /** Remembers what is new and returns it; a post is seen once. */
  add(platform: Platform, posts: readonly OwnPost[]): Promise<SeenOwnPost[]>;
  /** Posts of ours that answer one of these posts, or anything of this person in this thread, and belong to no reply yet. */
  uncounted(person: Account, threadId: string, answering: readonly string[]): Promise<SeenOwnPost[]>;
  markCounted(platform: Platform, externalId: string): Promise<void>;
}
