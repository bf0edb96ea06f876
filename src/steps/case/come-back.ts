import { STOPPED_BY_PERSON } from '../../domain/reply.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { ReplyRecord, Stores } from '../../ports/stores/index.ts';
import type { AskAgainCode } from './obstacle.ts';

/** Their post is as it was: the same draft waits again. After anything else the policy is asked anew. */
const SAME_DRAFT: readonly AskAgainCode[] = ['approval-too-old', 'near-duplicate', 'text-differs'];

/** Stops an approved reply that has not left, and puts the question back to a person with what changed. */
export async function comeBack(
  deps: Deps,
  reply: ReplyRecord,
  code: AskAgainCode,
  why: string,
): Promise<Next[]> {
  const now = deps.clock.now();
  return deps.db.change({ kind: 'system', name: 'send-reply' }, async (tx) => {
    await tx.cases.lock(reply.caseId);
    const current = await tx.replies.lock(reply.id);
    if (current?.state !== 'ready') return [];
    if (code === 'post-gone') await erasePost(deps, tx, current);
    await tx.replies.markCancelled(current.id, { code, reason: why }, now);
    await tx.cases.apply(current.caseId, { kind: 'reply-cancelled' }, now, why);
    if (SAME_DRAFT.includes(code) && current.draftId && !(await tx.drafts.waitingOf(current.caseId))) {
      await tx.drafts.reopen(current.draftId, why, approvedWords(deps, current));
      await tx.cases.apply(current.caseId, { kind: 'drafted' }, now);
      return [];
    }
    if (code === STOPPED_BY_PERSON) return [];
    await tx.cases.markUndecided(current.caseId, now);
    return [{ step: 'decide-case' }];
  });
}

/** What was deleted upstream is deleted here. */
async function erasePost(deps: Deps, tx: Stores, reply: ReplyRecord): Promise<void> {
  const record = await tx.mentions.findByExternalId(reply.platform, reply.inReplyTo);
  if (record && !record.mention.deletedAt) {
    await tx.mentions.eraseDeleted([record.mention.id], deps.clock.now());
    await tx.heard.forget(reply.platform, [reply.inReplyTo], deps.clock.now());
  }
}

/** The person's own words come back too, unless they are not the ones that were approved. */
function approvedWords(
  deps: Deps,
  { text, textHash }: ReplyRecord,
): { text: string; textHash: string } | null {
  return deps.hash(text) === textHash ? { text, textHash } : null;
}
