import { fail, ok, type Result } from '../domain/errors.ts';
import type { Platform } from '../domain/mention.ts';
import { CANNOT_KNOW, nextReplyState, STOPPED_BY_PERSON } from '../domain/reply.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { ReplyRecord, Stores } from '../ports/stores/index.ts';
import { afterPublic } from './case/after-public.ts';
import { stopWaiting } from './case/stop-waiting.ts';

interface Settling {
  replyId: string;
  by: string;
}

/** A failed reply is tried again by a person: it ends, with what stopped it, and a draft comes back to the queue. */
export function tryAgain(deps: Deps, input: Settling): Promise<Result<Next[]>> {
  return settle(deps, input, async (tx, reply) => {
    if (reply.state !== 'failed' && reply.state !== 'cancelled')
      return fail('not-allowed-now', `It is ${reply.state}: only a failed reply can be tried again.`);
    const now = deps.clock.now();
    const says = `${input.by} asked to try again.`;
    if (reply.state === 'failed') {
      const reason = `${reply.failure?.reason ?? ''} ${says}`.trim();
      await tx.replies.markCancelled(reply.id, { code: 'tried-again', reason }, now);
    }
    await tx.cases.note(reply.caseId, says, now);
    await tx.cases.markUndecided(reply.caseId, now, true);
    return ok([{ step: 'decide-case' }]);
  });
}

/**
 * Stops a reply that is not on its way. One of unknown outcome may be public, whatever anybody believes: it keeps its place
 * until it is surely absent, and then stays away instead of going again.
 */
export function cancelReply(deps: Deps, input: Settling & { reason: string }): Promise<Result<Next[]>> {
  return settle(deps, input, async (tx, reply) => {
    const now = deps.clock.now();
    const why = { code: STOPPED_BY_PERSON, reason: input.reason };
    const says = `${input.by}: ${input.reason}`;
    if (reply.state === 'unknown') {
      await tx.replies.markUnknown(reply.id, why, now);
      await tx.cases.note(reply.caseId, `${says} (It ends as soon as it is surely not public.)`, now);
      return ok([{ step: 'reconcile-reply', id: reply.id }]);
    }
    if (!nextReplyState(reply.state, 'stopped'))
      return fail('not-allowed-now', `It is ${reply.state}: it cannot be stopped any more.`);
    await tx.replies.markCancelled(reply.id, why, now);
    await tx.cases.apply(reply.caseId, { kind: 'reply-cancelled' }, now, says);
    return ok([]);
  });
}

/**
 * A person looked at the thread and says that a reply is not there. Their word is taken only where no reading can tell any
 * more: before that our own look is the better witness.
 */
export function sayNotPublic(deps: Deps, input: Settling): Promise<Result<Next[]>> {
  return settle(deps, input, async (tx, reply) => {
    if (reply.state !== 'unknown' || reply.failure?.code !== CANNOT_KNOW)
      return fail('not-allowed-now', 'We look for it ourselves first, and ask when we cannot know.');
    const now = deps.clock.now();
    const reason = `${input.by} looked at the thread: it is not public.`;
    await tx.replies.markFailed(reply.id, { code: 'not-public', reason }, now);
    await tx.cases.apply(reply.caseId, { kind: 'reply-failed' }, now, reason);
    return ok([]);
  });
}

/** A person says where a reply stands in public, when they see it before we do. */
export function markPosted(
  deps: Deps,
  input: Settling & { externalId: string; url: string },
): Promise<Result<Next[]>> {
  return settle(deps, input, async (tx, reply) => {
    if (reply.state === 'sending' || !nextReplyState(reply.state, 'seen-public'))
      return fail('not-allowed-now', `It is ${reply.state} already.`);
    if (!couldBe(reply.platform, input.externalId)) {
      return fail(
        'invalid-input',
        `That link is of another platform: this reply is on ${reply.platform === 'x' ? 'X' : 'Reddit'}.`,
      );
    }
    const taken = await tx.replies.findByExternalId(reply.platform, input.externalId);
    if (taken) return fail('already-decided', 'That post is counted already as another reply.');
    await tx.replies.markSent(reply.id, input, deps.clock.now());
    return ok(await afterPublic(deps, tx, reply, `${input.by} says where reply ${reply.ordinal} is public.`));
  });
}

/** X numbers its posts, Reddit's comments are fullnames. */
function couldBe(platform: Platform, externalId: string): boolean {
  return platform === 'x' ? /^\d+$/.test(externalId) : externalId.startsWith('t1_');
}

/** Closes a case by a person's word: its draft goes, and so does an approved reply that has not left. */
export function closeCase(
  deps: Deps,
  input: { caseId: string; reason: string; by: string },
): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    if (!(await tx.cases.lock(input.caseId))) return fail('not-found', 'There is no such case.');
    const now = deps.clock.now();
    const says = `${input.by}: ${input.reason}`;
    await tx.drafts.supersede(input.caseId, 'withdrawn', says, now);
    const decision = await tx.cases.latestDecision(input.caseId);
    if (decision) await tx.cases.markDrafted(decision.id);
    const why = { code: STOPPED_BY_PERSON, reason: `The case was closed. ${says}` };
    await stopWaiting(tx, await tx.replies.ofCase(input.caseId), why, now);
    await tx.cases.apply(input.caseId, { kind: 'closed' }, now, says);
    return ok([]);
  });
}

function settle(
  deps: Deps,
  { replyId, by }: Settling,
  work: (tx: Stores, reply: ReplyRecord) => Promise<Result<Next[]>>,
): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: by }, async (tx) => {
    const found = await tx.replies.get(replyId);
    if (!found) return fail('not-found', 'There is no such reply.');
    await tx.cases.lock(found.caseId);
    const reply = await tx.replies.lock(replyId);
    return reply ? work(tx, reply) : fail('not-found', 'There is no such reply.');
  });
}
