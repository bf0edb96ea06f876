import { ensureBrand } from '../adapters/postgres/brands.ts';
import type { Connection } from '../adapters/postgres/connection.ts';
import type { WatchRules } from '../adapters/rules/watch-files.ts';
import type { Deps } from '../ports/step.ts';
import { declareSources } from '../steps/index.ts';

const ACTOR = { kind: 'system', name: 'start' } as const;

/** Brings the brand and its starting keyword sets into the database, and says what has to be read. Safe to repeat. */
export async function startHouse(deps: Deps, connection: Connection, rules: WatchRules): Promise<void> {
  await ensureBrand(connection.db, rules.brand);
  await deps.db.change(ACTOR, async (tx) => {
    const known = new Set((await tx.keywordSets.live()).map((set) => set.id));
    for (const set of rules.sets.filter((one) => !known.has(one.id))) {
      const version = {
        brandId: rules.brand.id,
        version: 1,
        savedBy: 'rules/watch',
        savedAt: deps.clock.now(),
        why: 'To start from',
      };
      await tx.keywordSets.saveVersion({ ...set, ...version }, null);
    }
    await declareSources(deps, tx);
  });
}
