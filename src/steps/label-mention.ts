import { fail, ok, type Result } from '../domain/errors.ts';
import type { LabelAnswer } from '../domain/label.ts';
import type { Deps } from '../ports/step.ts';

/**
 * A person says what a verdict should have been; the classifier learns from it with the next mention. The verdict that
 * stands is not changed: it is what the classifier said then.
 */
export async function labelMention(
  deps: Deps,
  input: { mentionId: string; said: LabelAnswer; by: string },
): Promise<Result<{ labelId: string }>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const record = await tx.mentions.get(input.mentionId);
    if (!record) return fail('not-found', 'There is no such mention.');
    if (record.mention.deletedAt)
      return fail('no-road', 'Its author deleted the post: nothing is learnt from it.');
    const labelId = deps.newId();
    await tx.labels.add({ ...input.said, id: labelId, mentionId: input.mentionId }, deps.clock.now());
    return ok({ labelId });
  });
}

/** Takes a label back: the classifier is as if it had never been. */
export async function undoLabel(deps: Deps, input: { labelId: string; by: string }): Promise<Result<null>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const undone = await tx.labels.undo(input.labelId, deps.clock.now());
    return undone ? ok(null) : fail('not-found', 'There is no such label, or it was taken back before.');
  });
}
