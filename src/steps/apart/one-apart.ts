import { isAside } from '../../domain/set-aside.ts';
import type { Next, Step, StepName } from '../../ports/step.ts';
import { putAside } from './put-aside.ts';

/** A step on one row that passes over it while it is set aside, and sets it aside when it throws. */
export function oneApart(step: StepName, verb: Step): Step {
  return async (deps, id) => {
    if (id === undefined) return verb(deps, id);
    const before = await deps.db.read.setAside.get(step, id);
    if (before && isAside(before.nextTryAt, deps.clock.now())) return [];
    const actor = { kind: 'system', name: step } as const;
    try {
      const next = await verb(deps, id);
      if (before) await deps.db.change(actor, (tx) => tx.setAside.worked(step, [id]));
      return next;
    } catch (error) {
      if (deps.db.isOutage(error)) throw error;
      await deps.db.change(actor, (tx) => putAside(deps, tx, { step, subjectId: id, error }));
      return [];
    }
  };
}

/** Steps that find their rows themselves. */
const BATCHES: readonly StepName[] = [
  'classify-mention',
  'open-case',
  'decide-case',
  'draft-reply',
  'follow-up-case',
];

/** How a step is asked to try a row again. */
export function tryOf({ step, subjectId }: { step: StepName; subjectId: string }): Next {
  return BATCHES.includes(step) ? { step } : { step, id: subjectId };
}
