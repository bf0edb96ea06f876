import type { JobsOptions } from 'bullmq';
import type { Next, StepName } from '../../ports/step.ts';
import type { JobData } from './backend.ts';

export interface Job {
  name: StepName;
  data: JobData;
  opts: JobsOptions;
}

/** A nudge as a job: one waits for the same step on the same row, and one that comes while it runs is heard after it. */
export function toJob(next: Next): Job {
  const data: JobData = next.id === undefined ? {} : { id: next.id };
  const key = next.id === undefined ? next.step : `${next.step}/${next.id}`;
  const kept = { removeOnComplete: true, removeOnFail: { count: 200 } } as const;
  if (next.delayMs === undefined)
    return { name: next.step, data, opts: { ...kept, deduplication: { id: key, keepLastIfActive: true } } };
  const delay = Math.ceil(next.delayMs);
  return {
    name: next.step,
    data,
    opts: { ...kept, delay, deduplication: { id: `${key}/later`, ttl: delay } },
  };
}
