import type { Nudges, StepRunner } from '../src/ports/queue.ts';
import type { Next, StepLog } from '../src/ports/step.ts';

/**
 * Sweeps once and runs what is found, beside the queue: nudges that a killed worker held come back only when its locks
 * end, and what they were about need not wait for that. Steps bear to be run twice, and beside each other. `ring` goes
 * on with what follows from a batch, `ringOnce` does not.
 */
export function catchUp(
  ringOnce: StepRunner,
  ring: StepRunner,
  nudges: Nudges,
  log: StepLog,
): { stop(): void; done: Promise<void> } {
  let stopped = false;
  const ringAll = async (all: readonly Next[]) => {
    for (const { step, id } of all) if (!stopped) await nudges.add(await ring(step, id));
  };
  const run = async () => {
    const found = await ringOnce('sweep', undefined);
    const batches = found.filter(({ id }) => id === undefined).map((one) => [one]);
    const rows = found.filter(({ id }) => id !== undefined);
    await Promise.all([...batches, rows].map(ringAll));
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
