import { nextTryAfter, reasonOf } from '../../domain/set-aside.ts';
import type { Deps, StepName } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** What failed; `body` is what nothing else holds, so that it is not lost. */
export interface Failed {
  step: StepName;
  subjectId: string;
  body?: string;
  error: unknown;
}

/** Sets a row aside with its reason, or counts that it failed once more: the next try comes later each time. */
export async function putAside(
  deps: Deps,
  tx: Stores,
  { step, subjectId, body, error }: Failed,
): Promise<void> {
  const now = deps.clock.now();
  const before = await tx.setAside.get(step, subjectId);
  const times = (before?.times ?? 0) + 1;
  const reason = reasonOf(error);
  await tx.setAside.put({
    step,
    subjectId,
    reason,
    firstAt: before?.firstAt ?? now,
    lastAt: now,
    times,
    nextTryAt: nextTryAfter(times, now),
    body: body ?? before?.body ?? null,
  });
  deps.log.warn({ step, id: subjectId, times, reason }, 'set aside');
}
