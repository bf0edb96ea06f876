import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** What is waited for, for the sentence when it does not come. */
  what: string;
  limitMs: number;
  /** Time between two looks. */
  everyMs?: number;
}

/** Looks again and again until there is something to see. Throws with `what` when the time is over. */
export async function eventually<T>(
  look: () => Promise<T | null> | T | null,
  patience: Patience,
): Promise<T> {
  const { what, limitMs, everyMs = 50 } = patience;
  const until = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (performance.now() >= until) throw new Error(`${what} did not come within ${limitMs / 1000} s`);
    await pause(everyMs);
  }
}
