import type { Person } from '../../domain/mention.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';
import { stopWaiting } from './stop-waiting.ts';

const REASON = { code: 'person-said-stop', reason: 'They told us to stop.' };

/** Nothing more goes to this person: drafts are withdrawn and replies not yet on their way are stopped, in all threads. */
export async function leaveAlone(
  deps: Deps,
  tx: Stores,
  person: Pick<Person, 'platform' | 'externalId'>,
  words: string,
): Promise<void> {
  const now = deps.clock.now();
  await tx.cases.stopPerson(person, words.slice(0, 500), now);
  for (const caseId of await tx.cases.ofPerson(person.platform, person.externalId)) {
    // Under its lock, so that a reply which is just being claimed is either stopped or has truly left.
    await tx.cases.lock(caseId);
    await tx.drafts.supersede(caseId, 'withdrawn', REASON.reason, now);
    await stopWaiting(tx, await tx.replies.ofCase(caseId), REASON, now);
    await tx.cases.apply(
      caseId,
      { kind: 'said-stop' },
      now,
      'They told us to stop: nobody writes to them again.',
    );
  }
}
