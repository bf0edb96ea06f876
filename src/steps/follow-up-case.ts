import { followUpDue } from '../domain/service-level.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';
import { eachApart } from './apart/each-apart.ts';
import { inTurn } from './apart/in-turn.ts';

const BATCH = 50;
const QUIET_MS = 3 * 24 * 60 * 60_000;
const ACTOR = { kind: 'system', name: 'follow-up-case' } as const;

/** Looks again at cases whose day has come: a promise that is due is said on the case; a talk gone quiet is closed. */
export async function followUpCase(deps: Deps): Promise<Next[]> {
  const now = deps.clock.now();
  const seen = await deps.db.change(ACTOR, async (tx) => {
    const ids = await tx.cases.claimFollowUps(BATCH, now);
    await eachApart(deps, tx, {
      step: 'follow-up-case',
      rows: ids,
      idOf: (id) => id,
      work: (each) => inTurn(each, (id) => followUp(deps, tx, id)),
    });
    return ids.length;
  });
  return seen === BATCH ? [{ step: 'follow-up-case' }] : [];
}

async function followUp(deps: Deps, tx: Stores, caseId: string): Promise<void> {
  const now = deps.clock.now();
  const file = await tx.cases.lock(caseId);
  const freshest = await tx.mentions.freshestIn(caseId);
  if (!file || !freshest) return;
  // Who said stop is left alone, and what is closed or gone owes no report: nobody is asked to write.
  if (file.saidStop || file.state === 'closed' || freshest.mention.deletedAt) {
    await tx.cases.setFollowUp(caseId, null);
    return;
  }
  const quietSince = now.getTime() - freshest.mention.postedAt.getTime();
  if (quietSince > QUIET_MS && file.state !== 'drafted' && file.state !== 'replying') {
    await tx.cases.apply(caseId, { kind: 'closed' }, now, 'Quiet for three days: closed.');
    await tx.cases.setFollowUp(caseId, null);
    return;
  }
  await tx.cases.note(
    caseId,
    'What we promised is due now: report back, and ask whether it is settled.',
    now,
  );
  await tx.cases.setFollowUp(caseId, followUpDue(now, deps.rulebook.serviceLevels));
}
