import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps, Next } from '../ports/step.ts';
import { takeBack } from './about-us/say.ts';
import { openCaseFor } from './case/open-case-for.ts';

/** Starts a draft for any mention, complaint or not, because a person wants to answer: whoever said it is not about us is overruled. */
export async function startDraft(
  deps: Deps,
  input: { mentionId: string; by: string },
): Promise<Result<{ caseId: string; next: Next[] }>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    await tx.people.hold('shared');
    const record = await tx.mentions.get(input.mentionId);
    if (!record) return fail('not-found', 'There is no such mention.');
    if (record.mention.deletedAt)
      return fail('no-road', 'Its author deleted the post: there is nothing to answer.');
    const caseId = record.caseId ?? (await openCaseFor(deps, tx, record.mention));
    if (record.saidAboutUs?.about === false)
      await takeBack(deps, tx, { judgementId: record.saidAboutUs.id, by: input.by });
    await tx.cases.note(caseId, `${input.by} asked for a draft.`, deps.clock.now());
    await tx.cases.markUndecided(caseId, deps.clock.now(), true);
    return ok({ caseId, next: [{ step: 'decide-case' as const }] });
  });
}
