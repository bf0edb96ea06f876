import { fail, ok, type Result } from '../domain/errors.ts';
import type { KeywordSet, KeywordSetBody } from '../domain/watch/keyword-set.ts';
import { sourcesFor } from '../domain/watch/sources.ts';
import type { Deps } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';

export interface NewVersion {
  setId: string;
  body: KeywordSetBody;
  /** The version the change started from. */
  basedOn: number;
  why: string;
  by: string;
}

/** Saves a changed set as a new version, which the pollers use from their next round on. Old verdicts stay as they are. */
export function saveKeywordSet(deps: Deps, input: NewVersion): Promise<Result<KeywordSet>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const current = await tx.keywordSets.get(input.setId);
    if (!current) return fail('not-found', 'There is no such keyword set.');
    const set: KeywordSet = {
      ...current,
      body: input.body,
      version: input.basedOn + 1,
      savedBy: input.by,
      savedAt: deps.clock.now(),
      why: input.why,
    };
    if (current.version !== input.basedOn || !(await tx.keywordSets.saveVersion(set, input.basedOn))) {
      const message = `${current.savedBy} saved version ${current.version} meanwhile. Look at it, then save yours on top.`;
      return fail('changed-meanwhile', message, { version: current.version, by: current.savedBy });
    }
    await declareSources(deps, tx);
    return ok(set);
  });
}

/** Tells the stores what has to be read for the live sets on every connected account. */
export async function declareSources(deps: Deps, tx: Stores): Promise<void> {
  const sets = await tx.keywordSets.live();
  const plans = [...deps.accounts.values()].flatMap((account) =>
    sourcesFor(sets, {
      brand: deps.brand,
      platform: account.platform,
      handle: account.handle,
      queryLimit: account.queryLimit,
      everySeconds: deps.pollSeconds(account.platform),
      lists: deps.lists,
    }),
  );
  await tx.sources.ensure(plans);
}
