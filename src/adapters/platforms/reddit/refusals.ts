import { firstOf } from '../../../domain/whole-text.ts';
import type { PlatformError, PlatformErrorCode, PlatformErrorKind } from '../../../ports/platform.ts';

type Refusal = [kind: PlatformErrorKind, code: PlatformErrorCode, message: string];

const GONE: Refusal = ['terminal', 'post-gone', 'The post we were to answer is gone.'];
const LOCKED: Refusal = ['terminal', 'thread-locked', 'This thread takes no more comments.'];
const SHUT_OUT: Refusal = ['terminal', 'forbidden', 'This account may not write in this community.'];
const MESSAGES: Refusal = ['terminal', 'messages-closed', 'This person does not take messages from us.'];
const NO_PERSON: Refusal = ['terminal', 'messages-closed', 'There is no such account on Reddit any more.'];
const TEXT: Refusal = ['redraft', 'text-refused', 'Reddit refuses this text.'];
const SUSPENDED: Refusal = ['pause-account', 'account-suspended', 'Reddit has suspended this account.'];
const SLOWER: Refusal = ['defer', 'rate-limited', 'Reddit wants us to write more slowly.'];
const SIGN_IN: Refusal = ['config', 'bad-credentials', 'Reddit wants this account to sign in again.'];

/** Reddit's own error codes (`r2/lib/errors.py` of its published source, and newer ones seen in the wild). */
const REFUSALS: Record<string, Refusal> = {
  RATELIMIT: SLOWER,
  SUBREDDIT_RATELIMIT: SLOWER,
  THREAD_LOCKED: LOCKED,
  TOO_OLD: LOCKED,
  DELETED_COMMENT: GONE,
  DELETED_LINK: GONE,
  DELETED_THING: GONE,
  NO_THING_ID: GONE,
  COMMENT_NOT_ACCESSIBLE: ['terminal', 'reply-restricted', 'This post cannot be answered by us.'],
  USER_BLOCKED: ['terminal', 'blocked-by-person', 'The author has blocked this account.'],
  SUBREDDIT_NOTALLOWED: SHUT_OUT,
  SUBREDDIT_NO_ACCESS: SHUT_OUT,
  SUBREDDIT_OUTBOUND_LINKING_DISALLOWED: TEXT,
  BANNED_FROM_SUBREDDIT: SHUT_OUT,
  USER_MUTED: SHUT_OUT,
  IN_TIMEOUT: SUSPENDED,
  DRACONIAN: SUSPENDED,
  USER_REQUIRED: SIGN_IN,
  NO_TEXT: TEXT,
  BAD_STRING: TEXT,
  DOMAIN_BANNED: TEXT,
  TOO_LONG: ['redraft', 'text-too-long', 'The text is too long for Reddit.'],
  NOT_WHITELISTED_BY_USER_MESSAGE: MESSAGES,
  RESTRICTED_TO_PM: MESSAGES,
  USER_BLOCKED_MESSAGE: ['terminal', 'blocked-by-person', 'This person has blocked this account.'],
  INVALID_USER: NO_PERSON,
  NO_USER: NO_PERSON,
  USER_DOESNT_EXIST: NO_PERSON,
};

export function isKnownRefusal(code: string): boolean {
  return Object.hasOwn(REFUSALS, code);
}

/**
 * What a refused write means. An unknown code is still a refusal: nothing became public, and a person decides.
 * `words` is Reddit's sentence; `seconds` its `json.ratelimit`, where it sent one.
 */
export function refusal(code: string, words: string, seconds: number | undefined, now: Date): PlatformError {
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  const [kind, ours, message] = known ?? (['terminal', 'forbidden', `Reddit refuses it (${code}).`] as const);
  const until = kind === 'defer' ? new Date(now.getTime() + (seconds ?? secondsIn(words)) * 1000) : null;
  return {
    kind,
    code: ours,
    message: words ? firstOf(`${message} Reddit says: ${words}`, 400) : message,
    until,
  };
}

const UNITS: Record<string, number> = { millisecond: 0.001, second: 1, minute: 60, hour: 3600, day: 86_400 };

/** The wait in "try again in 9 minutes"; ten minutes when the sentence names none, which is Reddit's longest usual one. */
function secondsIn(words: string): number {
  const [, count, unit] = /(\d+) (millisecond|second|minute|hour|day)s?\b/.exec(words) ?? [];
  // A minute said may be nearly two, because Reddit rounds down.
  return count && unit ? (Number(count) + 1) * (UNITS[unit] ?? 60) : 600;
}
