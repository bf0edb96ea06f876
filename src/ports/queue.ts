import type { Next, StepName } from './step.ts';

/** Nudges. Losing all of them loses nothing: `sweep` finds what should have moved. */
export interface Nudges {
  /** Asks for steps. The same step on the same row is asked once while it waits. */
  add(next: readonly Next[]): Promise<void>;
  /** Says which steps run on a schedule; what is not named is taken off. Safe to say again and again. */
  schedule(schedules: readonly Schedule[]): Promise<void>;
  /** Waiting and failed jobs, or null when the queue does not answer. */
  counts(): Promise<{ waiting: number; failed: number } | null>;
  close(): Promise<void>;
}

/** A step that runs again and again. */
export interface Schedule {
  id: string;
  next: Next;
  everyMs: number;
}

export interface NudgeWorker {
  close(): Promise<void>;
}

/** Runs one step; what it returns is asked for next. */
export type StepRunner = (step: StepName, id: string | undefined) => Promise<Next[]>;
