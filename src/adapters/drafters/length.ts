import twitterText from 'twitter-text';
import type { Platform } from '../../domain/mention.ts';

/** X counts a text its own way: an address is 23, a Han sign or an emoji 2. */
const X_LIMIT = 280;
const REDDIT_LIMIT = 10_000;

/** The length of a reply by the platform's own count, and the most it takes. */
export function replyLength(platform: Platform, text: string): { length: number; limit: number } {
  if (platform === 'reddit') return { length: [...text].length, limit: REDDIT_LIMIT };
  return { length: twitterText.parseTweet(text).weightedLength, limit: X_LIMIT };
}
