import { setTimeout as pause } from 'node:timers/promises';

/** The time of a run: tasks work until it is over, and what was promised for later is still carried out. */
export interface Storm {
  /** Milliseconds since it began. */
  elapsed(): number;
  over(): boolean;
  /** Ends it: what runs again and again stops, and what was promised for later is still done. */
  end(): void;
  /** Does something again and again, so often, until the storm is over. What goes wrong once is counted, not thrown. */
  every(ms: number, act: () => Promise<void>): void;
  /** Does something once, at so many milliseconds of the storm. */
  at(ms: number, act: () => Promise<void>): void;
  /** Waits for the end and for all that was begun. */
  ended(): Promise<void>;
  /** What went wrong outside the product, such as an order the sandbox refused: sentences, with how often. */
  readonly mishaps: ReadonlyMap<string, number>;
}

export function beginStorm(): Storm {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const ending = new AbortController();
  const over = () => ending.signal.aborted;
  const tasks: Promise<void>[] = [];
  const mishaps = new Map<string, number>();
  const careful = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      const says = sentenceOf(error);
      mishaps.set(says, (mishaps.get(says) ?? 0) + 1);
    }
  };
  return {
    elapsed,
    over,
    end: () => ending.abort(),
    mishaps,
    every(ms, act) {
      const task = async () => {
        for (let next = begun + ms; ; next = Math.max(next + ms, performance.now())) {
          await pause(Math.max(0, next - performance.now()), null, { signal: ending.signal }).catch(() => {});
          if (over()) return;
          await careful(act);
        }
      };
      tasks.push(task());
    },
    at(ms, act) {
      tasks.push(pause(Math.max(0, ms - elapsed())).then(() => careful(act)));
    },
    async ended() {
      // Tasks begin tasks: whoever writes has colleagues answer later.
      for (let known = -1; known !== tasks.length; ) {
        known = tasks.length;
        await Promise.all(tasks);
      }
    },
  };
}

/** Without numbers, so that the same mishap is counted as one; the network's own reason stands in the cause. */
function sentenceOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return `${message}${why}`.replaceAll(/\d+/g, 'N').slice(0, 120);
}
