import type { StepRunner } from '../src/ports/queue.ts';
import type { Next, StepName } from '../src/ports/step.ts';

/**
 * Has a worker that finished a batch go on with what follows from it, batch by batch, until nothing is left: the way
 * through the queue would cost more than the batch. What is about one row, or for later, is left to whoever is free.
 */
export function following(run: StepRunner): StepRunner {
  return async (step, id) => {
    if (id !== undefined) return run(step, id);
    const todo: StepName[] = [step];
    const others: Next[] = [];
    for (let now = todo.shift(); now !== undefined; now = todo.shift()) {
      for (const next of await run(now, undefined)) {
        if (next.id !== undefined || next.delayMs !== undefined) others.push(next);
        else if (!todo.includes(next.step)) todo.push(next.step);
      }
    }
    return others;
  };
}
