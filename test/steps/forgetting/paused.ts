import type { Deps } from '../../../src/ports/step.ts';

export interface Paused {
  deps: Deps;
  /** Resolves when the first change has done its work and has not ended yet. */
  worked: Promise<void>;
  /** Lets it end. */
  goOn(): void;
}

/** The same house, whose next change waits right before its end, with all its locks in hand. */
export function paused(deps: Deps): Paused {
  const worked = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const change: Deps['db']['change'] = (actor, work) =>
    deps.db.change(actor, async (tx) => {
      const done = await work(tx);
      worked.resolve();
      await allowed.promise;
      return done;
    });
  return { deps: { ...deps, db: { ...deps.db, change } }, worked: worked.promise, goOn: allowed.resolve };
}
