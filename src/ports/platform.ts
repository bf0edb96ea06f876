import type { Person, Platform, Post } from '../domain/mention.ts';
import type { DayCount } from '../domain/volume/day-count.ts';

/**
 * What went wrong at a platform, by what has to be done about it. Only `defer` and failed reads may be tried again by machine.
 * `defer` later, at `until` · `terminal` this post or person can never be reached · `redraft` the text is refused ·
 * `pause-account` the whole account stops · `config` the operator must act · `unknown-outcome` it may have been delivered: look, never send again.
 */
export type PlatformErrorKind =
  | 'defer'
  | 'terminal'
  | 'redraft'
  | 'pause-account'
  | 'config'
  | 'unknown-outcome';

const PLATFORM_ERROR_CODES = [
  'rate-limited',
  'server-error',
  'connection-lost',
  'timed-out',
  'duplicate-text',
  'not-summoned',
  'reply-restricted',
  'post-gone',
  'thread-locked',
  'blocked-by-person',
  'messages-closed',
  'text-refused',
  'text-too-long',
  'account-suspended',
  'no-credits',
  'bad-credentials',
  'forbidden',
  'bad-request',
  'unreadable-answer',
] as const;
export type PlatformErrorCode = (typeof PLATFORM_ERROR_CODES)[number];

export interface PlatformError {
  kind: PlatformErrorKind;
  code: PlatformErrorCode;
  /** One sentence for a person, the platform's own words where they help; never a token or a key. */
  message: string;
  /** For `defer`: not before this moment. */
  until: Date | null;
}

export type PlatformResult<T> = { ok: true; value: T } | { ok: false; error: PlatformError };

/** Where a source stands; only its connector knows what is inside. */
export type Cursor = Record<string, string>;

export interface Page<T> {
  items: T[];
  /** Save this in the transaction that saves the items. */
  cursor: Cursor;
  /** True when the platform holds more than this page: call again with `cursor` at once. */
  more: boolean;
  /** Items the platform sent that could not be read; counted and shown, never a reason to lose the page. */
  unreadable: number;
  /** True when the platform could not reach back to where we stood: something may have been missed. */
  gap: boolean;
}

/** What a source is asked for. `search` finds untagged posts, `mentions` tagged ones; `posts` and `comments` list all of a community. */
export type SourceQuery =
  | { kind: 'search'; query: string }
  | { kind: 'mentions' }
  | { kind: 'posts' | 'comments'; community: string };

/** Public posts that somebody else wrote. Reads may be repeated. */
export interface MentionSource {
  readonly platform: Platform;
  /** One page after `cursor` (empty cursor: the newest page, no history). Oldest unseen posts must not be lost while `more` is true. */
  fetch(query: SourceQuery, cursor: Cursor): Promise<PlatformResult<Page<Post>>>;
}

export interface SentPost {
  externalId: string;
  url: string;
}

/** Writes one public reply. Never retried by the connector. */
export interface PublicReplier {
  readonly platform: Platform;
  reply(to: { externalId: string }, text: string): Promise<PlatformResult<SentPost>>;
}

/** A post of our own account, by whatever road it got there. */
export interface OwnPost {
  externalId: string;
  inReplyTo: string | null;
  /** Id of the root of the conversation, or null when the platform does not say. */
  threadId: string | null;
  /** Account that wrote the post we answered, or null when the platform does not say. */
  answeredPerson: string | null;
  text: string;
  url: string;
  postedAt: Date;
}

/** Our own timeline: what is truly public in our name. A new post may take a while to show there. */
export interface OwnPostFinder {
  readonly platform: Platform;
  /** Longest delay, in milliseconds, until a post of ours must be visible here. */
  readonly visibleWithinMs: number;
  recent(cursor: Cursor): Promise<PlatformResult<Page<OwnPost>>>;
}

/** How a post stands right now, asked just before we answer it. */
export interface PostStanding {
  state: 'there' | 'gone' | 'locked';
}

export interface PostLookup {
  readonly platform: Platform;
  look(externalIds: string[]): Promise<PlatformResult<Map<string, PostStanding>>>;
  /** One post, whole; null when the platform does not show it (any more). */
  read(externalId: string): Promise<PlatformResult<Post | null>>;
}

/** Says how many posts a search would find, without reading them. */
export interface PostCounter {
  readonly platform: Platform;
  /** By day of UTC, oldest first, as far back as the platform's search reaches. */
  count(query: string): Promise<PlatformResult<DayCount[]>>;
}

export interface PrivateMessage {
  externalId: string;
  /** The other side, whoever wrote. */
  person: Pick<Person, 'platform' | 'externalId' | 'handle'>;
  direction: 'in' | 'out';
  text: string;
  at: Date;
}

export interface DirectMessenger {
  readonly platform: Platform;
  /** Whether the platform lets us write to this person first. */
  mayOpen(person: Person): Promise<PlatformResult<{ allowed: boolean; why: string }>>;
  send(person: Person, text: string): Promise<PlatformResult<{ externalId: string }>>;
  /** Messages after `cursor`, both directions, oldest first. */
  inbox(cursor: Cursor): Promise<PlatformResult<Page<PrivateMessage>>>;
  /** Public link that opens a private message to our account. */
  inviteLink(): string;
}

/** One connected account on one platform, with its abilities. */
export interface PlatformAccount {
  readonly platform: Platform;
  readonly handle: string;
  readonly externalId: string;
  readonly source: MentionSource;
  readonly replier: PublicReplier;
  readonly ownPosts: OwnPostFinder;
  readonly lookup: PostLookup;
  readonly messenger: DirectMessenger;
  /** null where the platform counts nothing. */
  readonly counter: PostCounter | null;
  /** Longest search query the platform takes, in characters. */
  readonly queryLimit: number;
  /** Link that opens the platform's own composer (or the post, where there is none) for a reply by hand. */
  composeLink(to: { externalId: string; url: string }, text: string): string;
}
