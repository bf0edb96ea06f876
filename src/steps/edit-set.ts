import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps } from '../ports/step.ts';
import type { Editor } from '../ports/stores/index.ts';

/** Whoever was not heard of for so long has put the set down; the page says more often that somebody is there. */
const SILENT_MS = 60_000;

/** From when on somebody must have been heard of to count as there. */
export function heardSince(now: Date): Date {
  return new Date(now.getTime() - SILENT_MS);
}

/** Somebody has a set in hand, or puts it down. Returns who has it in hand now, who began first before. */
export function editSet(
  deps: Deps,
  input: { setId: string; leaving: boolean; by: string },
): Promise<Result<Editor[]>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    if (!(await tx.keywordSets.get(input.setId))) return fail('not-found', 'There is no such keyword set.');
    const now = deps.clock.now();
    if (input.leaving) await tx.setDrafts.putDown(input.setId);
    else await tx.setDrafts.editing(input.setId, heardSince(now), now);
    return ok(await tx.setDrafts.editors(input.setId, heardSince(now)));
  });
}
