import type { Deps } from '../../ports/step.ts';
import type { ReplyRecord } from '../../ports/stores/index.ts';
import { unreadTimeline } from '../reading/look-at-timeline.ts';
import { type Obstacle, obstacleTo } from './obstacle.ts';

/** Longer than any call may take, so that a living worker never loses its claim. */
const LEASE_MS = 60_000;

export type Claim = { reply: ReplyRecord } | { obstacle: Obstacle } | null;

/**
 * Claims a reply for its one send. Under the case's lock, so that a post, a stop or a deletion that arrives now is seen by
 * whoever comes second; and at the gate that all sends pass, so that two processes cannot both take the last place of an
 * hour, and none begins after the stop-everything switch was turned. The look at our own timeline must still be fresh: what
 * was asked of the platform since then may have taken long. Null when it is no longer there to be claimed.
 */
export function claimReply(deps: Deps, { id, caseId }: ReplyRecord): Promise<Claim> {
  return deps.db.change({ kind: 'system', name: 'send-reply' }, async (tx) => {
    await tx.cases.lock(caseId);
    const reply = await tx.replies.lock(id);
    if (reply?.state !== 'ready') return null;
    await tx.sending.holdGate();
    const obstacle = (await obstacleTo(deps, tx, reply)) ?? (await unreadTimeline(deps, tx, reply.platform));
    if (obstacle) return { obstacle };
    const now = deps.clock.now();
    const until = new Date(now.getTime() + LEASE_MS);
    const claimed = await tx.replies.claimForSending(id, deps.worker, now, until);
    return claimed && { reply: claimed };
  });
}
