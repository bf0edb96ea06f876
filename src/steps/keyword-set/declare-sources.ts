import { sourcesFor } from '../../domain/watch/sources.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** Tells the stores what has to be read for the live sets, and for those on trial, on every connected account. */
export async function declareSources(deps: Deps, tx: Stores): Promise<void> {
  const sets = await tx.keywordSets.live();
  const onTrial = await tx.keywordSets.onTrial();
  const plans = [...deps.accounts.values()].flatMap((account) => {
    const { platform, handle, queryLimit } = account;
    const everySeconds = deps.pollSeconds(platform);
    const at = { brand: deps.brand, platform, handle, queryLimit, everySeconds, lists: deps.lists };
    return sourcesFor(sets, at, onTrial);
  });
  await tx.sources.ensure(plans);
}
