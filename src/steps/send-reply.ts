import { brake } from '../domain/brakes.ts';
import type { PlatformAccount, PlatformError, PlatformResult, SentPost } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { ReplyRecord, Stores } from '../ports/stores/index.ts';
import { afterPublic } from './case/after-public.ts';
import { comeBack } from './case/come-back.ts';

/** Longer than any call may take, so that a living worker never loses its claim. */
const LEASE_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
const PAUSE_MS = 5 * 60_000;
const ACTOR = { kind: 'system', name: 'send-reply' } as const;

/**
 * Sends one approved reply: claim, call the platform outside any transaction, record. A call without an answer is never
 * repeated: its outcome is unknown and is looked for. Running it twice sends once, because only `ready` can be claimed.
 */
export async function sendReply(deps: Deps, replyId: string | undefined): Promise<Next[]> {
  const reply = await deps.db.read.replies.get(replyId ?? '');
  const account = reply && deps.accounts.get(reply.platform);
  if (!reply || !account || reply.state !== 'ready') return [];
  const held = await heldBack(deps, reply, account);
  if (held) return held;
  const claimed = await claim(deps, reply);
  if (!claimed) return [];
  const answer = await account.replier.reply({ externalId: claimed.inReplyTo }, claimed.text);
  return record(deps, claimed, account, answer);
}

/** Everything that may stop a send after its approval. Null means go. */
async function heldBack(deps: Deps, reply: ReplyRecord, account: PlatformAccount): Promise<Next[] | null> {
  if (!deps.maySend(reply.platform))
    return wait(deps, reply, null, 'Sending to real platforms is off: set SEND_TO_REAL_PLATFORMS=on.');
  const now = await situation(deps, reply);
  // The switch has no end to wait for: its release has everything swept, and the sweep finds this reply.
  if (now.stopped) return [];
  const braking = brake(deps.rulebook.brakes, now);
  if (braking.do === 'wait') return wait(deps, reply, braking.until, braking.why);
  if (braking.do === 'ask-again')
    return comeBack(deps, reply, 'approval-too-old', `${braking.why} Please look once more.`);
  const changed = await changedMeanwhile(deps, reply);
  if (changed) return comeBack(deps, reply, 'changed-meanwhile', changed);
  const look = await account.lookup.look([reply.inReplyTo]);
  if (!look.ok) return wait(deps, reply, look.error.until, look.error.message);
  const standing = look.value.get(reply.inReplyTo)?.state;
  // Silence proves nothing: neither that the post is there, nor that it is gone.
  if (!standing)
    return wait(deps, reply, null, 'The platform did not say whether their post is still there.');
  return standing === 'there' ? null : unreachable(deps, reply, standing);
}

async function situation(deps: Deps, reply: ReplyRecord) {
  const now = deps.clock.now();
  return {
    now,
    timeZone: deps.brand.timeZone,
    stopped: (await deps.db.read.sending.get()) !== null,
    approvedAt: reply.approvedAt ?? now,
    recentSends: await deps.db.read.replies.sendsSince(new Date(now.getTime() - DAY_MS)),
    personId: reply.personId,
  };
}

async function changedMeanwhile(deps: Deps, reply: ReplyRecord): Promise<string | null> {
  const file = await deps.db.read.cases.get(reply.caseId);
  const freshest = await deps.db.read.mentions.freshestIn(reply.caseId);
  if (file?.saidStop) return 'They told us to stop.';
  if (deps.hash(reply.text) !== reply.textHash) return 'The text differs from the approved one.';
  if (freshest && freshest.mention.externalId !== reply.inReplyTo)
    return 'They wrote again before the reply went out.';
  return null;
}

async function unreachable(deps: Deps, reply: ReplyRecord, standing: 'gone' | 'locked'): Promise<Next[]> {
  const now = deps.clock.now();
  const reason =
    standing === 'gone' ? 'Their post is gone: nothing was sent.' : 'The thread is locked: nothing was sent.';
  await deps.db.change(ACTOR, async (tx) => {
    if (standing === 'gone') {
      const mention = await tx.mentions.findByExternalId(reply.platform, reply.inReplyTo);
      if (mention) await tx.mentions.eraseDeleted([mention.mention.id], now);
      await tx.replies.markCancelled(reply.id, { code: 'post-gone', reason }, now);
      await tx.cases.apply(reply.caseId, { kind: 'reply-cancelled' }, now, reason);
      await tx.cases.markUndecided(reply.caseId, now);
    } else {
      await tx.replies.markFailed(reply.id, { code: 'thread-locked', reason }, now);
      await tx.cases.apply(reply.caseId, { kind: 'reply-failed' }, now, reason);
    }
  });
  return standing === 'gone' ? [{ step: 'decide-case' }] : [];
}

async function wait(deps: Deps, reply: ReplyRecord, until: Date | null, why: string): Promise<Next[]> {
  const now = deps.clock.now();
  const notBefore = until ?? new Date(now.getTime() + 60_000);
  await deps.db.change(ACTOR, async (tx) => {
    const current = await tx.replies.lock(reply.id);
    if (current?.state === 'ready') await tx.replies.markReady(reply.id, notBefore, why, now);
  });
  return [
    { step: 'send-reply', id: reply.id, delayMs: Math.max(1_000, notBefore.getTime() - now.getTime()) },
  ];
}

/** Claimed under the case's lock, so that a post or a stop that arrives now is seen by whoever comes second. */
function claim(deps: Deps, reply: ReplyRecord): Promise<ReplyRecord | null> {
  const now = deps.clock.now();
  return deps.db.change(ACTOR, async (tx) => {
    const file = await tx.cases.lock(reply.caseId);
    const freshest = await tx.mentions.freshestIn(reply.caseId);
    if (!file || file.saidStop || freshest?.mention.externalId !== reply.inReplyTo) return null;
    if (await tx.sending.get()) return null;
    return tx.replies.claimForSending(reply.id, deps.worker, now, new Date(now.getTime() + LEASE_MS));
  });
}

async function record(
  deps: Deps,
  reply: ReplyRecord,
  account: PlatformAccount,
  answer: PlatformResult<SentPost>,
): Promise<Next[]> {
  const now = deps.clock.now();
  return deps.db.change(ACTOR, async (tx) => {
    await tx.cases.lock(reply.caseId);
    const current = await tx.replies.lock(reply.id);
    if (!current || (current.state !== 'sending' && current.state !== 'unknown')) return [];
    if (answer.ok) {
      await tx.replies.markSent(reply.id, answer.value, now);
      await tx.spend.add(reply.platform, 'post', 1, postPrice(deps, reply), now);
      return afterPublic(deps, tx, reply, `Reply ${reply.ordinal} is public.`);
    }
    return recordError(deps, tx, reply, account, answer.error);
  });
}

function postPrice(deps: Deps, reply: ReplyRecord): number {
  if (reply.platform === 'reddit') return deps.prices.reddit.post;
  return /\bhttps?:\/\//.test(reply.text) ? deps.prices.x.postWithUrl : deps.prices.x.summonedReply;
}

/** What each kind of error means for an approved reply. Only "surely not delivered" goes again. */
async function recordError(
  deps: Deps,
  tx: Stores,
  reply: ReplyRecord,
  account: PlatformAccount,
  error: PlatformError,
): Promise<Next[]> {
  const now = deps.clock.now();
  const reason = { code: error.code, reason: error.message };
  switch (error.kind) {
    case 'unknown-outcome':
      await tx.replies.markUnknown(reply.id, reason, now);
      return [{ step: 'reconcile-reply', id: reply.id, delayMs: account.ownPosts.visibleWithinMs }];
    case 'defer':
    case 'pause-account':
    case 'config': {
      const until = error.until ?? new Date(now.getTime() + PAUSE_MS);
      await tx.replies.markReady(reply.id, until, error.message, now);
      return [
        { step: 'send-reply', id: reply.id, delayMs: Math.max(1_000, until.getTime() - now.getTime()) },
      ];
    }
    case 'terminal':
    case 'redraft':
      await tx.replies.markFailed(reply.id, reason, now);
      await tx.cases.apply(reply.caseId, { kind: 'reply-failed' }, now, error.message);
      return [];
  }
}
