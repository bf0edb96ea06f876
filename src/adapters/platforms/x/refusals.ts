import { firstOf } from '../../../domain/whole-text.ts';
import type { PlatformError, PlatformErrorCode, PlatformErrorKind } from '../../../ports/platform.ts';
import type { XProblem } from './schema.ts';

/** What a call was doing: a failed read may be repeated, a write that got no answer may have been delivered. */
export type XAct = 'read' | 'reply' | 'message';

interface Refusal {
  kind: PlatformErrorKind;
  code: PlatformErrorCode;
  /** Codes of the older interface, which still come through. */
  codes: number[];
  words: RegExp;
  /** Left out: any act. */
  only?: XAct;
  /** What to tell a person. */
  message: string;
}

/**
 * What X refuses, told apart by its words, because the status alone (nearly always 403) says nothing and the `type` of a
 * refused write is `about:blank`. The first that fits counts.
 */
const REFUSALS: Refusal[] = [
  {
    // A copy of this text is already up: it may be the very post we were to send. Never re-sent unseen.
    kind: 'unknown-outcome',
    code: 'duplicate-text',
    codes: [187],
    words: /duplicate content/i,
    message: 'X holds a post of ours with the same text: it may already be public.',
  },
  {
    kind: 'terminal',
    code: 'not-summoned',
    codes: [],
    words: /not been mentioned or otherwise engaged/i,
    message: 'X lets an app answer only posts whose author mentioned or quoted this account.',
  },
  {
    kind: 'terminal',
    code: 'reply-restricted',
    codes: [433],
    words: /restricted who can reply|reply to this conversation is not allowed/i,
    message: 'The author limited who may reply to this post.',
  },
  {
    kind: 'terminal',
    code: 'blocked-by-person',
    codes: [136],
    words: /blocked (from|by) the author|have been blocked/i,
    message: 'The author has blocked this account.',
  },
  {
    kind: 'terminal',
    code: 'post-gone',
    codes: [144, 179, 385],
    words: /deleted or (is )?not visible|attempting to reply to a .*deleted|in_reply_to_tweet_id/i,
    only: 'reply',
    message: 'The post we were to answer is gone.',
  },
  {
    kind: 'terminal',
    code: 'post-gone',
    codes: [],
    words: /problems\/resource-not-found/,
    only: 'read',
    message: 'X does not show this any more.',
  },
  {
    kind: 'terminal',
    code: 'messages-closed',
    codes: [150, 151, 214, 349, 476],
    words: /permission to dm|cannot send messages to this user|not verified to send message/i,
    message: 'This person does not take direct messages from us.',
  },
  {
    kind: 'redraft',
    code: 'text-too-long',
    codes: [186, 354],
    words: /text is too long|too many characters|over the (max|character) limit|is a bit shorter/i,
    message: 'The text is too long for X.',
  },
  {
    kind: 'redraft',
    code: 'text-refused',
    codes: [],
    words: /link .*(harmful|malicious|spam)|more than one cashtag|text is (missing|empty)/i,
    message: 'X refuses this text.',
  },
  {
    kind: 'pause-account',
    code: 'account-suspended',
    codes: [64, 141, 326],
    words: /account is suspended|account (is|has been) (temporarily )?locked|temporarily locked/i,
    message: 'X has suspended or locked this account.',
  },
  {
    kind: 'pause-account',
    code: 'forbidden',
    codes: [226],
    words: /looks like it might be automated/i,
    message: 'X takes this account for an unwanted robot and stopped it.',
  },
  {
    kind: 'pause-account',
    code: 'no-credits',
    codes: [],
    words: /credits ?depleted|enough credits|spend limit|usage cap|usage-capped/i,
    message: 'The credits or the usage cap of this X app are spent.',
  },
  {
    kind: 'config',
    code: 'forbidden',
    codes: [87, 261, 416, 453],
    words: /client-forbidden|client-not-enrolled|oauth1-permissions|access level|unsupported-authentication/i,
    message: 'This X app has no right to do that: its access or its permissions must be changed.',
  },
];

/** The refusal that X's problems speak of, or null when their words are not known. */
export function refusalByWords(problems: readonly XProblem[], act: XAct): PlatformError | null {
  for (const refusal of REFUSALS) {
    if (refusal.only && refusal.only !== act) continue;
    const fits = problems.find(({ code, title, detail, message, type, parameters }) => {
      if (code !== undefined && refusal.codes.includes(code)) return true;
      return refusal.words.test([title, detail, message, type, ...Object.keys(parameters ?? {})].join('\n'));
    });
    if (fits) return { kind: refusal.kind, code: refusal.code, message: said(refusal, fits), until: null };
  }
  return null;
}

function said(refusal: Refusal, problem: XProblem): string {
  const words = problem.detail ?? problem.message;
  return words ? firstOf(`${refusal.message} X says: ${words}`, 400) : refusal.message;
}
