import type { Reason } from '../decision.ts';
import type { FearsRules } from '../fears-rules.ts';
import { MOST_PUBLIC_REPLIES, type Reply, takesAPlace } from '../reply.ts';

export type Turn =
  | { may: 'reply'; ordinal: 1 | 2; reason: Reason }
  | { may: 'wait'; reason: Reason }
  | { may: 'no-more'; reason: Reason };

/**
 * R, reply only twice: "not that everyone must get two, but that nobody ever gets more than two". Every reply that is or
 * may become public counts, whoever wrote it; and each fresh post of theirs earns at most one.
 */
export function replyTwice(
  replies: readonly Reply[],
  freshPostAt: Date,
  rules: FearsRules['replyTwice'],
): Turn {
  const counted = replies.filter(takesAPlace);
  const limit = Math.min(rules.limit, MOST_PUBLIC_REPLIES);
  const onTheWay = counted.find((reply) => reply.state !== 'sent');
  if (onTheWay) return { may: 'wait', reason: says('A reply of ours is on its way: its end comes first.') };
  if (counted.length >= limit) {
    return {
      may: 'no-more',
      reason: says(
        `${counted.length} of ${limit} public replies are out. The onlookers saw that we tried: let go.`,
      ),
    };
  }
  const last = latest(counted);
  if (last && freshPostAt <= last)
    return { may: 'wait', reason: says('Our reply is newer than their last post: it is their turn.') };
  return counted.some((reply) => reply.ordinal === 1)
    ? { may: 'reply', ordinal: 2, reason: says('They answered our first reply. One public reply is left.') }
    : { may: 'reply', ordinal: 1, reason: says('No public reply yet: this is the first of at most two.') };
}

function latest(replies: readonly Reply[]): Date | null {
  const times = replies.map((reply) => (reply.approvedAt ?? reply.sentAt)?.getTime() ?? 0);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

function says(text: string): Reason {
  return { letter: 'reply-twice', says: text };
}
