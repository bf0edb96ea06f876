import { setTimeout as pause } from 'node:timers/promises';
import type { StepLog } from '../ports/step.ts';
import type { Database } from '../ports/stores/index.ts';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/** Does what needs the database, again and again while the database itself is away, for a minute. Then its error is thrown. */
export async function whenDatabaseAnswers<T>(db: Database, log: StepLog, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    try {
      return await work();
    } catch (error) {
      if (!db.isOutage(error) || performance.now() > until) throw error;
      if (!told) log.warn({ reason: (error as Error).message }, 'database not reachable yet');
      await pause(PAUSE_MS);
    }
  }
}
