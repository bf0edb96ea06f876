import type { CaseFile } from '../domain/case.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { HandOffState, Stores } from '../ports/stores/index.ts';
import { addGreeting } from './case/add-greeting.ts';

const ACTOR = { kind: 'system', name: 'hand-off' } as const;
const RETRY_MS = 30_000;

/** After the last public reply: opens the private talk where the platform and the rulebook allow it, else waits for them. */
export async function handOff(deps: Deps, caseId: string | undefined): Promise<Next[]> {
  const file = await deps.db.read.cases.get(caseId ?? '');
  const current = file && (await deps.db.read.handOffs.get(file.id));
  const account = file && deps.accounts.get(file.person.platform);
  if (!file || !current || current.settled || !account) return [];
  const wait = (says: string) => settle(deps, file.id, 'invited', says);
  if (file.saidStop) return wait('They told us to stop: nobody writes to them.');
  if (deps.rulebook.fears.switchChannel.mode === 'invite') return wait('Invited: we wait for them to write.');
  if (!deps.maySend(file.person.platform)) return wait('Invited. Sending to real platforms is off.');
  const may = await account.messenger.mayOpen(file.person);
  if (!may.ok)
    return may.error.kind === 'defer'
      ? [{ step: 'hand-off', id: file.id, delayMs: RETRY_MS }]
      : wait(`Invited. ${may.error.message}`);
  await count(deps, file);
  if (!may.value.allowed) return wait(`Invited: ${may.value.why}`);
  return deps.db.change(ACTOR, async (tx) => {
    if (!(await tx.cases.lock(file.id))) return [];
    const message = await addGreeting(deps, tx, file.id, 'greeting');
    await save(deps, tx, file.id, 'opened', 'They take messages from us: the greeting goes out.');
    return message ? [{ step: 'send-message', id: message }] : [];
  });
}

/** What was asked has been paid for, whatever comes of it. */
async function count(deps: Deps, { id, person: { platform } }: CaseFile): Promise<void> {
  await deps.db.change(ACTOR, async (tx) => {
    await tx.spend.add(platform, 'person-read', 1, deps.prices[platform].personRead, deps.clock.now());
    await tx.audit.record('asked-whether-they-take-messages', 'case', id);
  });
}

async function settle(deps: Deps, caseId: string, state: HandOffState, says: string): Promise<Next[]> {
  await deps.db.change(ACTOR, async (tx) => {
    // Erased meanwhile, there is nothing left to settle.
    if (await tx.cases.lock(caseId)) await save(deps, tx, caseId, state, says);
  });
  return [];
}

async function save(
  deps: Deps,
  tx: Stores,
  caseId: string,
  state: HandOffState,
  says: string,
): Promise<void> {
  await tx.handOffs.save({ caseId, state, says, settled: true }, deps.clock.now());
}
