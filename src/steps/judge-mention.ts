import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';

export interface Judging {
  mentionId: string;
  is: 'complaint' | 'not-a-complaint';
  by: string;
}

/**
 * A person says what a post is, against the classifier or for it; the case follows. One found on trial or of before stays
 * beside the work: who wants to answer it starts a draft.
 */
export async function judgeMention(deps: Deps, judging: Judging): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: judging.by }, async (tx) => {
    const record = await tx.mentions.get(judging.mentionId);
    if (!record) return fail('not-found', 'There is no such mention.');
    await tx.mentions.judge(judging.mentionId, judging.is, deps.clock.now());
    const said = { question: 'complaint', answer: judging.is === 'complaint' } as const;
    await tx.labels.add({ ...said, id: deps.newId(), mentionId: judging.mentionId }, deps.clock.now());
    const opens = judging.is === 'complaint' && record.mention.standing === 'work';
    const caseId = record.caseId ?? (opens ? await openOne(deps, tx, judging.mentionId) : null);
    if (!caseId) return ok([]);
    await tx.cases.note(
      caseId,
      `${judging.by} says: ${judging.is === 'complaint' ? 'a complaint' : 'not a complaint'}.`,
      deps.clock.now(),
    );
    await tx.cases.markUndecided(caseId, deps.clock.now());
    return ok([{ step: 'decide-case' }]);
  });
}

async function openOne(deps: Deps, tx: Stores, mentionId: string): Promise<string | null> {
  const record = await tx.mentions.get(mentionId);
  if (!record || record.mention.deletedAt) return null;
  const now = deps.clock.now();
  const { id, created } = await tx.cases.openFor(record.mention, now);
  await tx.mentions.settle(mentionId, id);
  await tx.cases.apply(id, { kind: created ? 'opened' : 'post-joined' }, now);
  return id;
}

/** "Not a complaint" said of a draft: its post is judged and the draft goes. */
export async function judgeDraft(
  deps: Deps,
  input: { draftId: string; by: string },
): Promise<Result<Next[]>> {
  const record = await deps.db.read.drafts.get(input.draftId);
  if (!record) return fail('not-found', 'There is no such draft.');
  if (record.draft.state !== 'waiting') {
    return fail(
      'already-decided',
      `It is off the queue (${record.draft.state}, by ${record.draft.decidedBy ?? 'the system'}).`,
    );
  }
  return judgeMention(deps, { mentionId: record.answers.mention.id, is: 'not-a-complaint', by: input.by });
}

/** Starts a draft for any mention, complaint or not, because a person wants to answer. */
export async function startDraft(
  deps: Deps,
  input: { mentionId: string; by: string },
): Promise<Result<{ caseId: string; next: Next[] }>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const record = await tx.mentions.get(input.mentionId);
    if (!record) return fail('not-found', 'There is no such mention.');
    if (record.mention.deletedAt)
      return fail('no-road', 'Its author deleted the post: there is nothing to answer.');
    const caseId = record.caseId ?? (await openOne(deps, tx, input.mentionId));
    if (!caseId) return fail('no-road', 'There is nothing to answer.');
    await tx.cases.note(caseId, `${input.by} asked for a draft.`, deps.clock.now());
    await tx.cases.markUndecided(caseId, deps.clock.now(), true);
    return ok({ caseId, next: [{ step: 'decide-case' as const }] });
  });
}
