import type { Deps, Next, StepName } from '../src/ports/step.ts';

/** One doorbell: the name of a step, and how it is started. A worker knows nothing else. */
export interface Doorbell {
  step: StepName;
  ring(deps: Deps, id: string | undefined): Promise<Next[]>;
}
