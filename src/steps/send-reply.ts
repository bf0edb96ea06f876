import type { PlatformAccount, PlatformError, PlatformResult, SentPost } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { ReplyRecord, Stores } from '../ports/stores/index.ts';
import { afterPublic } from './case/after-public.ts';
import { claimReply } from './case/claim-reply.ts';
import { comeBack } from './case/come-back.ts';
import { type Obstacle, obstacleTo } from './case/obstacle.ts';
import { lookAtTimeline } from './reading/look-at-timeline.ts';

const SOON_MS = 60_000;
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
  const obstacle = switchedOff(deps, reply) ?? (await obstacleTo(deps, deps.db.read, reply));
  if (obstacle) return heed(deps, reply, obstacle);
  const timeline = await lookAtTimeline(deps, reply.platform);
  const found = timeline.unread ?? (await postUnreachable(deps, account, reply));
  if (found) return [...timeline.next, ...(await heed(deps, reply, found))];
  // Asking for their post may have taken long; where it did not, this costs nothing.
  const again = await lookAtTimeline(deps, reply.platform);
  const sent = again.unread ? await heed(deps, reply, again.unread) : await send(deps, reply, account);
  return [...timeline.next, ...again.next, ...sent];
}

async function send(deps: Deps, reply: ReplyRecord, account: PlatformAccount): Promise<Next[]> {
  const claim = await claimReply(deps, reply);
  if (!claim) return [];
  if ('obstacle' in claim) return heed(deps, reply, claim.obstacle);
  const answer = await account.replier.reply({ externalId: claim.reply.inReplyTo }, claim.reply.text);
  return record(deps, claim.reply, account, answer);
}

function switchedOff(deps: Deps, reply: ReplyRecord): Obstacle | null {
  if (deps.maySend(reply.platform)) return null;
  const why = 'Sending to real platforms is off: set SEND_TO_REAL_PLATFORMS=on.';
  return { do: 'wait', until: null, why };
}

/** Asks the platform whether their post still stands and may be answered. */
async function postUnreachable(
  deps: Deps,
  account: PlatformAccount,
  reply: ReplyRecord,
): Promise<Obstacle | null> {
  const look = await account.lookup.look([reply.inReplyTo]);
  if (!look.ok) return { do: 'wait', until: look.error.until, why: look.error.message };
  const { platform } = reply;
  const state = look.value.get(reply.inReplyTo)?.state;
  const now = deps.clock.now();
  await deps.db.change(ACTOR, async (tx) => {
    await tx.spend.add(platform, 'post-read', 1, deps.prices[platform].postRead, now);
    // What stood there just now need not be looked for, and paid for, again; what is gone is left to be erased.
    const theirs = await tx.mentions.findByExternalId(platform, reply.inReplyTo);
    if (theirs && state !== undefined && state !== 'gone')
      await tx.mentions.markLooked([theirs.mention.id], now);
    await tx.audit.record('looked-at-their-post', 'reply', reply.id);
  });
  switch (state) {
    case 'there':
      return null;
    case 'gone':
      return { do: 'ask-again', code: 'post-gone', why: 'Their post is gone: nothing was sent.' };
    case 'locked':
      return { do: 'fail', code: 'thread-locked', why: 'The thread is locked: nothing was sent.' };
    default: {
      // Silence proves nothing: neither that the post is there, nor that it is gone.
      const why = 'The platform did not say whether their post is still there.';
      return { do: 'wait', until: null, why };
    }
  }
}

async function heed(deps: Deps, reply: ReplyRecord, obstacle: Obstacle): Promise<Next[]> {
  switch (obstacle.do) {
    case 'hold':
      return [];
    case 'wait':
      return wait(deps, reply, obstacle.until, obstacle.why);
    case 'ask-again':
      return comeBack(deps, reply, obstacle.code, obstacle.why);
    case 'fail':
      return cannotGo(deps, reply, { code: obstacle.code, reason: obstacle.why });
  }
}

async function cannotGo(
  deps: Deps,
  reply: ReplyRecord,
  failure: { code: string; reason: string },
): Promise<Next[]> {
  const now = deps.clock.now();
  await deps.db.change(ACTOR, async (tx) => {
    await tx.cases.lock(reply.caseId);
    const current = await tx.replies.lock(reply.id);
    if (current?.state !== 'ready') return;
    await tx.replies.markFailed(reply.id, failure, now);
    await tx.cases.apply(reply.caseId, { kind: 'reply-failed' }, now, failure.reason);
  });
  return [];
}

async function wait(deps: Deps, reply: ReplyRecord, until: Date | null, why: string): Promise<Next[]> {
  const now = deps.clock.now();
  const notBefore = until ?? new Date(now.getTime() + SOON_MS);
  await deps.db.change(ACTOR, async (tx) => {
    const current = await tx.replies.lock(reply.id);
    if (current?.state === 'ready') await tx.replies.markReady(reply.id, notBefore, why, now);
  });
  return [
    { step: 'send-reply', id: reply.id, delayMs: Math.max(1_000, notBefore.getTime() - now.getTime()) },
  ];
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
      return afterPublic(deps, tx, reply, `Reply ${reply.ordinal} is public.`);
    }
    return recordError(deps, tx, reply, account, answer.error);
  });
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
