import { followUpDue } from '../../domain/service-level.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { ReplyRecord, Stores } from '../../ports/stores/index.ts';

/**
 * A reply of ours is public: it is paid for, the case moves on, the last one begins the hand-off, a promise gets its day.
 * `reply` as it was before: told once of each, by the platform's answer, our timeline or a person, whichever comes first.
 */
export async function afterPublic(deps: Deps, tx: Stores, reply: ReplyRecord, says: string): Promise<Next[]> {
  const now = deps.clock.now();
  if (wentByApi(reply)) await tx.spend.add(reply.platform, 'post', 1, postPrice(deps, reply), now);
  const last = reply.ordinal !== null && reply.ordinal >= deps.rulebook.fears.replyTwice.limit;
  await tx.cases.apply(reply.caseId, { kind: 'reply-public', last }, now, says);
  await tx.cases.setFollowUp(reply.caseId, await followUpAt(deps, tx, reply, now));
  const freshest = await tx.mentions.freshestIn(reply.caseId);
  if (freshest?.mention.externalId !== reply.inReplyTo) await tx.cases.markUndecided(reply.caseId, now);
  if (!last) return [{ step: 'decide-case' }];
  await tx.handOffs.save(
    {
      caseId: reply.caseId,
      state: 'invited',
      says: 'The second reply carries the invitation.',
      settled: false,
    },
    now,
  );
  return [{ step: 'decide-case' }, { step: 'hand-off', id: reply.caseId }];
}

/** When what we promised is due; else when the rulebook has us ask whether all is well. */
async function followUpAt(deps: Deps, tx: Stores, reply: ReplyRecord, now: Date): Promise<Date> {
  const draft = reply.draftId ? await tx.drafts.get(reply.draftId) : null;
  return draft?.draft.promiseDueAt ?? followUpDue(now, deps.rulebook.serviceLevels);
}

/** One that was `ready` still and is public was posted by a person, for nothing. */
function wentByApi({ road, state }: ReplyRecord): boolean {
  return road === 'api' && (state === 'sending' || state === 'unknown');
}

function postPrice(deps: Deps, reply: ReplyRecord): number {
  if (reply.platform === 'reddit') return deps.prices.reddit.post;
  return /\bhttps?:\/\//.test(reply.text) ? deps.prices.x.postWithUrl : deps.prices.x.summonedReply;
}
