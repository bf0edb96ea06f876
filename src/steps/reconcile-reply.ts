import { CANNOT_KNOW } from '../domain/reply.ts';
import type { Source } from '../domain/source.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { ReplyRecord } from '../ports/stores/index.ts';

/** Allowance for clocks that differ between us and the platform. */
const MARGIN_MS = 2_000;
const LOOK_AGAIN_MS = 3_000;
const MOST_ATTEMPTS = 5;
const ACTOR = { kind: 'system', name: 'reconcile-reply' } as const;

/**
 * Settles a send whose outcome is unknown. It never sends: it waits until our whole timeline has been read once, later than
 * the post could have taken to appear there. Found there, `find-own-replies` has marked it sent; still unknown then means
 * surely absent, and the reply is ready again. While the timeline cannot be read nothing is known, and nothing is sent; where
 * it was read with a gap, only a person can know.
 */
export async function reconcileReply(deps: Deps, replyId: string | undefined): Promise<Next[]> {
  const reply = await deps.db.read.replies.get(replyId ?? '');
  if (reply?.state !== 'unknown' || !reply.askedAt) return [];
  const account = deps.accounts.get(reply.platform);
  const source = (await deps.db.read.sources.list()).find(
    (one) => one.platform === reply.platform && one.kind === 'own-posts',
  );
  if (!account || !source) return [];
  const visibleFrom = reply.askedAt.getTime() + account.ownPosts.visibleWithinMs + MARGIN_MS;
  const now = deps.clock.now().getTime();
  if (now < visibleFrom) return [{ step: 'reconcile-reply', id: reply.id, delayMs: visibleFrom - now }];
  if (!readSince(source, visibleFrom)) return lookAgain(deps, reply, source);
  if (source.gapAt && source.gapAt >= reply.askedAt) return askAPerson(deps, reply);
  return surelyAbsent(deps, reply);
}

function readSince(source: Source, from: number): boolean {
  return source.error === null && (source.lastSuccessAt?.getTime() ?? 0) >= from;
}

async function lookAgain(deps: Deps, reply: ReplyRecord, source: Source): Promise<Next[]> {
  await deps.db.change(ACTOR, (tx) => tx.replies.countLook(reply.id, deps.clock.now()));
  return [
    { step: 'find-own-replies', id: source.id },
    { step: 'reconcile-reply', id: reply.id, delayMs: LOOK_AGAIN_MS },
  ];
}

async function askAPerson(deps: Deps, reply: ReplyRecord): Promise<Next[]> {
  if (reply.failure?.code === CANNOT_KNOW) return [];
  const reason =
    'Our timeline was read with a gap since this was sent, so we cannot tell whether it is public. Look at the thread, and tell us.';
  await deps.db.change(ACTOR, async (tx) => {
    await tx.cases.lock(reply.caseId);
    const current = await tx.replies.lock(reply.id);
    if (current?.state !== 'unknown') return;
    await tx.replies.markUnknown(reply.id, { code: CANNOT_KNOW, reason }, deps.clock.now());
    await tx.cases.note(reply.caseId, reason, deps.clock.now());
  });
  return [];
}

async function surelyAbsent(deps: Deps, reply: ReplyRecord): Promise<Next[]> {
  const now = deps.clock.now();
  return deps.db.change(ACTOR, async (tx) => {
    await tx.cases.lock(reply.caseId);
    const current = await tx.replies.lock(reply.id);
    if (current?.state !== 'unknown') return [];
    const hopeless = givesUp(current);
    if (!hopeless) {
      await tx.replies.markReady(reply.id, null, 'It is surely not on our timeline: it goes again.', now);
      return [{ step: 'send-reply', id: reply.id }];
    }
    await tx.replies.markFailed(reply.id, hopeless, now);
    await tx.cases.apply(reply.caseId, { kind: 'reply-failed' }, now, hopeless.reason);
    return [];
  });
}

/** Why the same words shall not go again, or null: refused as a copy they would be refused again. */
function givesUp(reply: ReplyRecord): { code: string; reason: string } | null {
  if (reply.failure?.code === 'duplicate-text') {
    const reason =
      'The platform refused these words as a copy of another post of ours. Try again: a new draft says it anew.';
    return { code: 'duplicate-text', reason };
  }
  if (reply.attempts < MOST_ATTEMPTS) return null;
  const last = reply.failure?.reason ?? 'no answer';
  return {
    code: 'gave-up',
    reason: `Tried ${reply.attempts} times, and each time it surely did not appear. Last: ${last}`,
  };
}
