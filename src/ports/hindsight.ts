import type { Result } from '../domain/errors.ts';
import type { LookedBack, LookingBack } from '../domain/watch/hindsight/looking.ts';

/** Tries keyword sets on the posts that were heard, beside the work that goes on. */
export interface Hindsight {
  /**
   * Counts and samples of what a draft finds, against what runs. `not-allowed-now` when it was cancelled, or when looking
   * back failed, and again after it was started anew.
   */
  look(question: LookingBack, signal?: AbortSignal): Promise<Result<LookedBack>>;
  close(): Promise<void>;
}
