import type { Deps, Next } from '../../ports/step.ts';
import type { ReplyRecord } from '../../ports/stores/index.ts';

/** Stops an approved reply that has not left, and puts the question back to a person with what changed. */
export async function comeBack(deps: Deps, reply: ReplyRecord, code: string, why: string): Promise<Next[]> {
  const now = deps.clock.now();
  return deps.db.change({ kind: 'system', name: 'send-reply' }, async (tx) => {
    await tx.cases.lock(reply.caseId);
    const current = await tx.replies.lock(reply.id);
    if (current?.state !== 'ready') return [];
    await tx.replies.markCancelled(reply.id, { code, reason: why }, now);
    await tx.cases.apply(reply.caseId, { kind: 'reply-cancelled' }, now, why);
    if (code === 'approval-too-old' && reply.draftId && !(await tx.drafts.waitingOf(reply.caseId))) {
      await tx.drafts.reopen(reply.draftId, why);
      await tx.cases.apply(reply.caseId, { kind: 'drafted' }, now);
      return [];
    }
    await tx.cases.markUndecided(reply.caseId, now);
    return [{ step: 'decide-case' }];
  });
}
