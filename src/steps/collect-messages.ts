import { stopPhraseIn } from '../domain/stop-words.ts';
import type { PrivateMessage } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';
import { addGreeting } from './case/add-greeting.ts';
import { leaveAlone } from './case/leave-alone.ts';
import { messageSent } from './case/message-sent.ts';
import { messagesNotForgotten } from './reading/not-forgotten.ts';
import { readSource } from './reading/read-source.ts';

/** Reads our private messages: notices who follows the invitation, and finds messages of ours that had no answer. */
export async function collectMessages(deps: Deps, sourceId: string | undefined): Promise<Next[]> {
  const next: Next[] = [];
  await readSource<PrivateMessage>(deps, sourceId, {
    step: 'collect-messages',
    fetch: (account, _source, cursor) => account.messenger.inbox(cursor),
    async store(tx, messages) {
      let stored = 0;
      for (const message of await messagesNotForgotten(tx, messages))
        if (await place(deps, tx, message, next)) stored++;
      return stored;
    },
    pricePerItem: (prices) => prices.messageRead,
    spendKind: 'message-read',
  });
  return next;
}

async function place(deps: Deps, tx: Stores, message: PrivateMessage, next: Next[]): Promise<boolean> {
  const caseId = await tx.handOffs.caseOfPerson(message.person.platform, message.person.externalId);
  if (message.direction === 'out') return ours(deps, tx, message, caseId);
  const isNew = await add(deps, tx, message, caseId, 'theirs');
  // Whoever says stop is heard, invited or not.
  if (isNew && stopPhraseIn(message.text, deps.rulebook.fears.stop))
    await leaveAlone(deps, tx, message.person, message.text);
  else if (isNew && caseId) await arrived(deps, tx, caseId, next);
  return isNew;
}

async function ours(
  deps: Deps,
  tx: Stores,
  message: PrivateMessage,
  caseId: string | null,
): Promise<boolean> {
  const unknown = await tx.messages.findUnknown(message.person, message.text);
  if (!unknown) return add(deps, tx, message, caseId, 'ours');
  // A send in progress records its own end; the same id then finds its row.
  if (unknown.state === 'unknown') await messageSent(deps, tx, unknown, message.externalId);
  return false;
}

function add(
  deps: Deps,
  tx: Stores,
  message: PrivateMessage,
  caseId: string | null,
  kind: 'theirs' | 'ours',
): Promise<boolean> {
  const { person, direction, text, externalId, at } = message;
  const state = kind === 'theirs' ? 'received' : 'sent';
  return tx.messages.add({
    id: deps.newId(),
    platform: person.platform,
    caseId,
    person,
    direction,
    kind,
    state,
    text,
    externalId,
    failure: null,
    at,
  });
}

/** They wrote: who follows the invitation is greeted, once. */
async function arrived(deps: Deps, tx: Stores, caseId: string, next: Next[]): Promise<void> {
  const now = deps.clock.now();
  await tx.cases.lock(caseId);
  await tx.cases.apply(caseId, { kind: 'message-arrived' }, now, 'They wrote to us in private.');
  const handOff = await tx.handOffs.get(caseId);
  if (handOff?.state !== 'invited') return;
  await tx.handOffs.save(
    { caseId, state: 'arrived', says: 'They followed the invitation.', settled: true },
    now,
  );
  const greeting = await addGreeting(deps, tx, caseId, 'greeting');
  if (greeting) next.push({ step: 'send-message', id: greeting });
}
