import type { Platform } from '../../domain/mention.ts';
import type { StepName } from '../step-names.ts';

/** A row that a step could not work. All others of that step go on. */
export interface SetAside {
  step: StepName;
  /** The row the step is about: a mention, case, decision, reply or message, or an item that could not be stored. */
  subjectId: string;
  reason: string;
  firstAt: Date;
  lastAt: Date;
  times: number;
  /** Passed over until then; null: until a person asks. */
  nextTryAt: Date | null;
  /** What could not be stored, as JSON, where nothing else holds it; else null. */
  body: string | null;
}

/** The same with the post it hangs on, for people. */
export interface SetAsideRecord extends SetAside {
  post: { platform: Platform; author: string; text: string; url: string } | null;
  caseId: string | null;
}

export interface SetAsideStore {
  get(step: StepName, subjectId: string): Promise<SetAside | null>;
  /** Sets it aside, or writes down that it failed once more. */
  put(row: SetAside): Promise<void>;
  /** Lets it be tried at once; false when it is not set aside. */
  release(step: StepName, subjectId: string, now: Date): Promise<boolean>;
  /** These were worked: those of them that were set aside are it no longer. */
  worked(step: StepName, subjectIds: readonly string[]): Promise<void>;
  /** Takes off what no longer waits for its step, because something else moved it. */
  dropMoved(): Promise<void>;
  /** Those whose time to be tried again has come. */
  due(now: Date, limit: number): Promise<Pick<SetAside, 'step' | 'subjectId'>[]>;
  /** Longest waiting first. */
  list(limit: number): Promise<SetAsideRecord[]>;
  count(): Promise<number>;
}
