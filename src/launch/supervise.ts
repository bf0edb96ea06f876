import type { Logger } from '../logger.ts';
import type { ChildSpec } from './child-spec.ts';
import type { LaunchError } from './launch-error.ts';
import { SupervisedChild } from './supervised-child.ts';

/** How long children may take to finish what they do before they are ended by force. */
const GRACE_MS = 8_000;

export interface Supervisor {
  /** Starts stage after stage, each when all of the one before are ready. Answers with the address of each child by name. */
  start(): Promise<Map<string, string>>;
  /** Rejects with `LaunchError` when a child will not be started again; never resolves. */
  gaveUp: Promise<never>;
  /** Ends all children, the last stage first. */
  stop(): Promise<void>;
  /** Ends all children at once. */
  kill(): void;
}

/** Keeps the children of all stages alive. A stage that nobody reaches is never started. */
export function supervise(stages: ChildSpec[][], log: Logger, graceMs = GRACE_MS): Supervisor {
  const urls = new Map<string, string>();
  const running: SupervisedChild[][] = [];
  const failure = Promise.withResolvers<never>();
  // Whoever starts listens later; a failure before that is no unhandled one.
  failure.promise.catch(() => {});
  let stopping = false;

  const startStage = (stage: ChildSpec[]): Promise<unknown> => {
    const starts = stage.map((spec) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const child = new SupervisedChild(spec, log, {
        ready(url) {
          if (url !== null) urls.set(spec.name, url);
          resolve();
        },
        gaveUp: (error: LaunchError) => failure.reject(error),
      });
      return { child, ready: promise };
    });
    running.push(starts.map(({ child }) => child));
    for (const { child } of starts) child.start();
    return Promise.race([Promise.all(starts.map(({ ready }) => ready)), failure.promise]);
  };

  return {
    gaveUp: failure.promise,
    async start() {
      for (const stage of stages) {
        if (!stopping) await startStage(stage);
      }
      return urls;
    },
    async stop() {
      stopping = true;
      for (const stage of running.toReversed()) await Promise.all(stage.map((child) => child.stop(graceMs)));
    },
    kill() {
      stopping = true;
      for (const child of running.flat()) child.kill();
    },
  };
}
