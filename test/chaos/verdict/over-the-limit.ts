import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import { MOST_PUBLIC_REPLIES } from '../../../src/domain/reply.ts';

/**
 * A look at our own timeline may be as old as this when a reply is claimed, and a call may take as long to arrive. What a
 * timeline has shown for longer, the product had to know.
 */
export const MUST_KNOW_AFTER_MS = 10_000;

export interface OverTheLimit {
  /** More than two of our own to one person in one thread. */
  byOurselves: LedgerPost[];
  /** Sent although two were public already and our timeline had shown them: the product had to know. */
  known: LedgerPost[];
  /** Sent in the moments in which a colleague's own reply was not yet shown anywhere that we can read. */
  unseen: LedgerPost[];
}

/** Each reply of ours that found two or more before it, by what could be known when it left. */
export function overTheLimit(posts: readonly LedgerPost[]): OverTheLimit {
  const found: OverTheLimit = { byOurselves: [], known: [], unseen: [] };
  for (const replies of talks(posts).values()) {
    for (const [n, reply] of replies.entries()) {
      if (reply.byApi) judge(reply, replies.slice(0, n), found);
    }
  }
  return found;
}

function judge(reply: LedgerPost, before: readonly LedgerPost[], found: OverTheLimit): void {
  if (before.length < MOST_PUBLIC_REPLIES) return;
  const own = before.filter((one) => one.byApi);
  const shown = before.filter(
    (one) => one.byApi || Date.parse(reply.at) - Date.parse(one.listedAt) > MUST_KNOW_AFTER_MS,
  );
  if (own.length >= MOST_PUBLIC_REPLIES) found.byOurselves.push(reply);
  else if (shown.length >= MOST_PUBLIC_REPLIES) found.known.push(reply);
  else found.unseen.push(reply);
}

/** Our public replies by person and thread, oldest first. */
export function talks(posts: readonly LedgerPost[]): Map<string, LedgerPost[]> {
  const byTalk = new Map<string, LedgerPost[]>();
  for (const post of posts) {
    if (!(post.byApi || post.native) || post.inReplyTo === null || post.to === null) continue;
    const key = `${post.platform} ${post.threadId} ${post.to}`;
    byTalk.set(key, [...(byTalk.get(key) ?? []), post]);
  }
  return byTalk;
}
