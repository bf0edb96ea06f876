import { fail, ok, type Result } from '../domain/errors.ts';
import type { Judgement } from '../domain/fears/find.ts';
import { answerSays, type LabelAnswer } from '../domain/label.ts';
import { judgementOf } from '../domain/said.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';
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
  return deps.db.change({ kind: 'person', name: input.by }, (tx) => label(deps, tx, input));
}

/** "Not a complaint" said of a draft: its post is labelled, and the draft goes. Who comes after an approval is told so. */
export function callDraftNoComplaint(
  deps: Deps,
  { draftId, by }: { draftId: string; by: string },
): Promise<Result<Labelled>> {
  return deps.db.change({ kind: 'person', name: by }, async (tx) => {
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
    const undone = await tx.labels.undo(input.labelId, deps.clock.now());
    if (!undone) return fail('not-found', 'There is no such label, or it was taken back before.');
    const record = await tx.mentions.get(undone.mentionId);
    const judgedBefore = judgementOf([...(record?.said ?? []), undone]);
    const says = `${input.by} took back: ${answerSays(undone)}.`;
    return ok(await follow(deps, tx, undone.mentionId, judgedBefore, says));
  });
}

async function label(deps: Deps, tx: Stores, { mentionId, said, by }: ToLabel): Promise<Result<Labelled>> {
  const before = await tx.mentions.get(mentionId);
  if (!before) return fail('not-found', 'There is no such mention.');
  if (before.mention.deletedAt)
    return fail('no-road', 'Its author deleted the post: nothing is learnt from it.');
  const id = deps.newId();
  const labelId = await tx.labels.add({ ...said, id, mentionId }, deps.clock.now());
  if (labelId !== id) return ok({ labelId, next: [] });
  const says = `${by} says: ${answerSays(said)}.`;
  return ok({ labelId, next: await follow(deps, tx, mentionId, before.judged, says) });
}

/** The case follows: decided anew where the answer to "a complaint?" moved, else drafted anew where a draft waits for this post. */
async function follow(
  deps: Deps,
  tx: Stores,
  mentionId: string,
  judgedBefore: Judgement,
  says: string,
): Promise<Next[]> {
  const record = await tx.mentions.get(mentionId);
  if (!record) return [];
  const { judged } = record;
  const now = deps.clock.now();
  const opens = record.caseId === null && judged === 'complaint' && record.mention.standing === 'work';
  const caseId = opens ? await openCaseFor(deps, tx, record.mention) : record.caseId;
  if (!caseId) return [];
  await tx.cases.note(caseId, says, now);
  const moved = judged !== judgedBefore;
  const isDrafted = (await tx.drafts.waitingOf(caseId))?.mentionId === mentionId;
  if (!moved && !isDrafted) return [];
  await tx.cases.markUndecided(caseId, now, handFor(moved, judged));
  return [{ step: 'decide-case' }];
}

/** Whether a draft is owed by a person's word: a waiting one is written anew; "not a complaint" also ends an earlier wish for one. */
function handFor(moved: boolean, judged: Judgement): boolean | undefined {
  if (!moved) return true;
  return judged === 'not-a-complaint' ? false : undefined;
}
