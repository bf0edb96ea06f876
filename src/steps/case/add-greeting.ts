import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** Writes the greeting of a private talk, ready to be sent; null when the case has one already. */
export async function addGreeting(
  deps: Deps,
  tx: Stores,
  caseId: string,
  kind: 'greeting' | 'follow-up',
): Promise<string | null> {
  const file = await tx.cases.lock(caseId);
  const freshest = await tx.mentions.freshestIn(caseId);
  if (!file || file.saidStop) return null;
  const id = deps.newId();
  const text = deps.greeting(kind, {
    language: freshest?.verdict?.language ?? 'en',
    personName: file.person.name,
    topic: freshest?.verdict?.topic ?? 'other',
    seed: Number.parseInt(id.slice(0, 8), 16),
  });
  const added = await tx.messages.add({
    id,
    platform: file.person.platform,
    caseId,
    person: file.person,
    direction: 'out',
    kind,
    state: 'ready',
    text,
    externalId: null,
    failure: null,
    at: deps.clock.now(),
  });
  return added ? id : null;
}
