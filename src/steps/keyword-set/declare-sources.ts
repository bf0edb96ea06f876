import { sourcesFor } from '../../domain/watch/sources.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/**
 * Tells the stores what has to be read for the live sets, and for those on trial, on every connected account. All sets are
 * held for it: of two who change a set each at once, the second would else have the sources of the first read as before.
 */
export async function declareSources(deps: Deps, tx: Stores): Promise<void> {
  await tx.keywordSets.holdAll();
  const versions = await tx.keywordSets.listened();
  const sets = versions.filter(({ state }) => state === 'live');
  const onTrial = versions.filter(({ state }) => state === 'trial');
  const plans = [...deps.accounts.values()].flatMap((account) => {
    const { platform, handle, queryLimit } = account;
    const everySeconds = deps.pollSeconds(platform);
    const at = { brand: deps.brand, platform, handle, queryLimit, everySeconds, lists: deps.lists };
    return sourcesFor(sets, at, onTrial);
  });
  await tx.sources.ensure(plans);
}
