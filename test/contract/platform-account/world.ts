import type { SourceQuery } from '../../../src/ports/platform.ts';

/** What a platform does while nobody answers, or answers wrongly. */
export type Mishap = 'refused-503' | 'reset' | 'accepted-no-answer' | 'rate-limited' | 'malformed';

/** A platform with its other people, as the suite needs it. One world for each test. */
export interface PlatformWorld {
  /** A search that finds posts which hold the word "northwind". */
  readonly search: SourceQuery;
  /** A stranger posts; resolves to the id. */
  post(author: string, text: string, inReplyTo?: string): Promise<string>;
  postMany(texts: string[]): Promise<string[]>;
  /** A stranger posts so that it is found by `mentions`. */
  callUs(author: string, text: string): Promise<string>;
  /** A colleague answers in the native app. */
  replyByHand(inReplyTo: string, text: string): Promise<string>;
  remove(id: string): Promise<void>;
  /** Shuts the thread of this post to further answers. */
  lock(id: string): Promise<void>;
  /** The person takes no messages from people they did not write to. */
  closeMessages(handle: string): Promise<void>;
  block(handle: string): Promise<void>;
  messageUs(from: string, text: string): Promise<string>;
  passTime(ms: number): void;
  /** The next call of this kind goes wrong, once. */
  strike(call: 'search' | 'reply' | 'message' | 'own-posts', mishap: Mishap): Promise<void>;
  /** How many posts of ours are truly public. */
  ourPosts(): Promise<number>;
  stop(): Promise<void>;
}
