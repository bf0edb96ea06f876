import { steps } from '../../../src/app.ts';
import type { Deps, Next } from '../../../src/ports/step.ts';

/** Runs steps and what they ask for next, one after the other. What is to run later is left for another walk. */
export async function walk(deps: Deps, first: readonly Next[]): Promise<void> {
  const todo = [...first];
  for (let next = todo.shift(); next; next = todo.shift()) {
    if (next.delayMs === undefined) todo.push(...(await steps[next.step](deps, next.id)));
  }
}
