import type { ReplyRecord, Stores } from '../../ports/stores/index.ts';

/** Stops those of the replies that are not on their way yet; what left or may have left stays as it is. */
export async function stopWaiting(
  tx: Stores,
  replies: readonly ReplyRecord[],
  why: { code: string; reason: string },
  now: Date,
): Promise<void> {
  for (const reply of replies) {
    if (reply.state === 'ready' || reply.state === 'by-hand')
      await tx.replies.markCancelled(reply.id, why, now);
  }
}
