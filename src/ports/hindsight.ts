import type { Result } from '../domain/errors.ts';
import type { Finds, FindsAsked, SameWords, WordsAsked } from '../domain/watch/hindsight/finds.ts';
import type { LookedBack, LookingBack } from '../domain/watch/hindsight/looking.ts';

/**
 * The posts that were heard, in one memory beside the work that goes on. Each question is refused with `not-allowed-now`
 * when it was cancelled, or when looking back failed, and again after it was started anew.
 */
export interface Hindsight {
  /** Begins to read what was heard: somebody will ask soon. */
  wake(): void;
  /** Drops what is no longer kept from the memory at once, not only before the next question. Nothing is started for it. */
  letGo(): void;
  /** Counts and samples of what a draft finds, against what runs. */
  look(question: LookingBack, signal?: AbortSignal): Promise<Result<LookedBack>>;
  /** Each of the newest posts that one of the bodies finds. */
  finds(asked: FindsAsked): Promise<Result<Finds>>;
  /** Whether one of the newest has these very words. */
  sameWords(asked: WordsAsked): Promise<Result<SameWords>>;
  close(): Promise<void>;
}
