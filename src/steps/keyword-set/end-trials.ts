import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';
import { declareSources } from './declare-sources.ts';

/** Ends the trials whose time is over: their searches rest, and the studio says that somebody has to decide. */
export async function endTrials(deps: Deps, tx: Stores): Promise<void> {
  const now = deps.clock.now();
  const over = await tx.keywordSets.claimOverdueTrials(now);
  for (const { id, version, trialUntil } of over)
    await tx.keywordSets.endTrial(id, version, trialUntil ?? now, 'Its time was over.');
  if (over.length > 0) await declareSources(deps, tx);
}
