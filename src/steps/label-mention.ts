import { fail, ok, type Result } from '../domain/errors.ts';
import { answerSays, type LabelAnswer } from '../domain/label.ts';
import { countsAs, judgementOf } from '../domain/said.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { MentionRecord, Stores } from '../ports/stores/index.ts';
import { followWord } from './case/follow-word.ts';
import { openCaseFor } from './case/open-case-for.ts';

interface ToLabel {
  mentionId: string;
  said: LabelAnswer;
  by: string;
}

export interface Labelled {
  /** The label that stands; an older one when it said the same. */
  labelId: string;
  next: Next[];
}

/**
 * A person says what a post is, against the classifier or for it: the one way to say so. The classifier learns from it
 * with the next mention, and the case follows at once. The verdict stays: it is what the classifier said then. A post found
 * on trial or of before stays beside the work: who wants to answer it starts a draft.
 */
export function labelMention(deps: Deps, input: ToLabel): Promise<Result<Labelled>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    await tx.people.hold('shared');
    await lockCaseOf(tx, input.mentionId);
    return label(deps, tx, input);
  });
}

/** "Not a complaint" said of a draft: its post is labelled, and the draft goes. Who comes after an approval is told so. */
export function callDraftNoComplaint(
  deps: Deps,
  { draftId, by }: { draftId: string; by: string },
): Promise<Result<Labelled>> {
  return deps.db.change({ kind: 'person', name: by }, async (tx) => {
    await tx.people.hold('shared');
    const record = await tx.drafts.lock(draftId);
    if (!record) return fail('not-found', 'There is no such draft.');
    const { state, decidedBy } = record.draft;
    if (state !== 'waiting')
      return fail('already-decided', `It is off the queue (${state}, by ${decidedBy ?? 'the system'}).`);
    const said = { question: 'complaint', answer: false } as const;
    return label(deps, tx, { mentionId: record.answers.mention.id, said, by });
  });
}

/** Takes a label back: the classifier and the case are as if it had never been. */
export async function undoLabel(deps: Deps, input: { labelId: string; by: string }): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    await tx.people.hold('shared');
    await lockCaseOf(tx, await tx.labels.mentionOf(input.labelId));
    const undone = await tx.labels.undo(input.labelId, deps.clock.now());
    if (!undone) return fail('not-found', 'There is no such label, or it was taken back before.');
    const record = await tx.mentions.get(undone.mentionId);
    if (!record) return ok([]);
    const before = { ...record, judged: judgementOf([...record.said, undone]) };
    return ok(await follow(deps, tx, before, `${input.by} took back: ${answerSays(undone)}.`));
  });
}

/** In the order in which an approval locks: first the case, then its mention, so that the two go one after the other. */
async function lockCaseOf(tx: Stores, mentionId: string | null): Promise<void> {
  const caseId = mentionId && (await tx.mentions.get(mentionId))?.caseId;
  if (caseId) await tx.cases.lock(caseId);
}

async function label(deps: Deps, tx: Stores, { mentionId, said, by }: ToLabel): Promise<Result<Labelled>> {
  const before = await tx.mentions.get(mentionId);
  if (!before) return fail('not-found', 'There is no such mention.');
  if (before.mention.deletedAt)
    return fail('no-road', 'Its author deleted the post: nothing is learnt from it.');
  const id = deps.newId();
  const labelId = await tx.labels.add({ ...said, id, mentionId }, deps.clock.now());
  if (labelId !== id) return ok({ labelId, next: [] });
  return ok({ labelId, next: await follow(deps, tx, before, `${by} says: ${answerSays(said)}.`) });
}

/** The case follows; a complaint that had none gets one. */
async function follow(deps: Deps, tx: Stores, before: MentionRecord, says: string): Promise<Next[]> {
  const record = await tx.mentions.get(before.mention.id);
  if (!record) return [];
  const opens =
    record.caseId === null && countsAs(record) === 'complaint' && record.mention.standing === 'work';
  const caseId = opens ? await openCaseFor(deps, tx, record.mention) : record.caseId;
  return caseId ? (await followWord(deps, tx, { before, caseId, says })).next : [];
}
