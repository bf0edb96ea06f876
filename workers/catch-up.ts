import type { Nudges, StepRunner } from '../src/ports/queue.ts';
import type { StepLog } from '../src/ports/step.ts';

/**
 * Sweeps once and runs what is found, beside the queue: nudges that a killed worker held come back only when its locks
 * end, and what they were about need not wait for that. Steps bear to be run twice.
 */
export function catchUp(
  ring: StepRunner,
  nudges: Nudges,
  log: StepLog,
): { stop(): void; done: Promise<void> } {
  let stopped = false;
  const run = async () => {
    for (const { step, id } of await ring('sweep', undefined)) {
      if (stopped) return;
      await nudges.add(await ring(step, id));
    }
  };
  const done = run().catch((error: Error) =>
    log.warn({ reason: error.message }, 'the first sweep did not end; the next one follows'),
  );
  return {
    stop() {
      stopped = true;
    },
    done,
  };
}
