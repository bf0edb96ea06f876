import { type DomainError, fail, ok, type Result } from './errors.ts';
import { CANNOT_KNOW, type ReplyState } from './reply.ts';

/** When somebody's data was erased, and whether they ever said stop. */
export interface Forgotten {
  at: Date;
  saidStop: boolean;
}

/** The states of our replies and private messages to one person. */
export interface OnItsWay {
  replies: readonly { state: ReplyState; failureCode: string | null }[];
  messages: readonly { state: 'ready' | 'sending' | 'unknown' | 'sent' | 'failed' | 'received' }[];
}

/**
 * Erasing waits while something may become public: its end would be lost, and with it the count. What is approved and has
 * not left is stopped by the erasing itself. A private message without an answer is no public reply: it does not wait.
 */
export function mayErase({ replies, messages }: OnItsWay): Result<null> {
  const unsure = replies.filter(({ state }) => state === 'unknown');
  if (unsure.some(({ failureCode }) => failureCode === CANNOT_KNOW))
    return wait(
      'A reply to them may be public, and only a person can tell. Look at the thread, say under Attention whether it is there, then erase.',
    );
  if (unsure.length > 0)
    return wait(
      'A reply to them had no answer, and is being looked for. Erase when its end is known: in a minute.',
    );
  if ([...replies, ...messages].some(({ state }) => state === 'sending'))
    return wait('Something is being sent to them at this moment. Try again in some seconds.');
  return ok(null);
}

function wait(message: string): { ok: false; error: DomainError } {
  return fail('reply-on-its-way', message);
}

/** Private messages that had no answer: they may have arrived, and once they are erased nobody can look for them. */
export function unanswered({ messages }: OnItsWay): number {
  return messages.filter(({ state }) => state === 'unknown').length;
}

/**
 * Whether a post of theirs is passed over: what was written before the erasing is not read in again, and whoever said stop
 * besides is not read at all. What they write later is new.
 */
export function passesOver(forgotten: Forgotten | undefined, writtenAt: Date): boolean {
  return forgotten !== undefined && (forgotten.saidStop || writtenAt <= forgotten.at);
}
