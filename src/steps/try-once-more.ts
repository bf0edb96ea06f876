import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps, Next, StepName } from '../ports/step.ts';
import { tryOf } from './apart/one-apart.ts';

/** A person has a row that was set aside tried again at once. */
export async function tryOnceMore(
  deps: Deps,
  { step, id, by }: { step: StepName; id: string; by: string },
): Promise<Result<Next[]>> {
  const released = await deps.db.change({ kind: 'person', name: by }, (tx) =>
    tx.setAside.release(step, id, deps.clock.now()),
  );
  if (!released)
    return fail('not-found', 'It is no longer set aside: it was worked, or something else moved it.');
  return ok([tryOf({ step, subjectId: id })]);
}
