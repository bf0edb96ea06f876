import type { Subject } from '../domain/actor.ts';

/** One committed change: what it was about, and which. */
export interface Change {
  about: Subject;
  id: string | null;
}

/** Tells of every committed change, whichever process made it. */
export interface Changes {
  /** Returns how to stop listening. `null` means: something may have been missed, look at everything again. */
  listen(listener: (change: Change | null) => void): () => void;
  close(): Promise<void>;
}
