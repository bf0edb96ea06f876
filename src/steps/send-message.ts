import type { PlatformError } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { MessageRecord } from '../ports/stores/index.ts';
import { messageSent } from './case/message-sent.ts';

const LEASE_MS = 60_000;
const RETRY_MS = 60_000;
const ACTOR = { kind: 'system', name: 'send-message' } as const;

/** Sends one private message, once. A message without an answer is looked for in our inbox, not sent again. */
export async function sendMessage(deps: Deps, messageId: string | undefined): Promise<Next[]> {
  const message = await claim(deps, messageId ?? '');
  if (!message?.caseId) return [];
  const file = await deps.db.read.cases.get(message.caseId);
  const account = deps.accounts.get(message.platform);
  if (!file || !account) return [];
  if (file.saidStop) return fail(deps, message, 'They told us to stop: nothing was sent.');
  const answer = await account.messenger.send(file.person, message.text);
  return answer.ok ? sent(deps, message, answer.value.externalId) : recordError(deps, message, answer.error);
}

function claim(deps: Deps, id: string): Promise<MessageRecord | null> {
  const now = deps.clock.now();
  return deps.db.change(ACTOR, async (tx) => {
    await tx.sending.holdGate();
    if (await tx.sending.get()) return null;
    return tx.messages.claimForSending(id, now, new Date(now.getTime() + LEASE_MS));
  });
}

async function sent(deps: Deps, message: MessageRecord, externalId: string): Promise<Next[]> {
  await deps.db.change(ACTOR, (tx) => messageSent(deps, tx, message, externalId));
  return [];
}

async function recordError(deps: Deps, message: MessageRecord, error: PlatformError): Promise<Next[]> {
  const now = deps.clock.now();
  if (error.kind === 'terminal' || error.kind === 'redraft') return fail(deps, message, error.message);
  if (error.kind === 'unknown-outcome') {
    await deps.db.change(ACTOR, (tx) =>
      tx.messages.mark(message.id, 'unknown', { failure: error.message }, now),
    );
    return [];
  }
  const notBefore = error.until ?? new Date(now.getTime() + RETRY_MS);
  await deps.db.change(ACTOR, (tx) =>
    tx.messages.mark(message.id, 'ready', { failure: error.message, notBefore }, now),
  );
  return [
    { step: 'send-message', id: message.id, delayMs: Math.max(1_000, notBefore.getTime() - now.getTime()) },
  ];
}

/** The invitation stands in public: when we may not write, they still can. */
async function fail(deps: Deps, message: MessageRecord, why: string): Promise<Next[]> {
  const now = deps.clock.now();
  await deps.db.change(ACTOR, async (tx) => {
    await tx.messages.mark(message.id, 'failed', { failure: why }, now);
    if (message.caseId && (await tx.cases.lock(message.caseId))) {
      await tx.handOffs.save(
        {
          caseId: message.caseId,
          state: 'invited',
          says: `Invited: we may not write first. ${why}`,
          settled: true,
        },
        now,
      );
    }
  });
  return [];
}
