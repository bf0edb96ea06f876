import { restMs } from '../../domain/budget.ts';
import type { Source } from '../../domain/source.ts';
import type { Deps } from '../../ports/step.ts';
import { planNow } from './plan-now.ts';

/**
 * Until when a source rests after a round that cost `roundUsd`, so that the budget lasts; null when it goes on as ever.
 * Only searches rest, because they cost most: who tagged us, our own timeline and private messages are always read.
 */
export async function restForBudget(deps: Deps, source: Source, roundUsd: number): Promise<Date | null> {
  if (source.kind !== 'search' || roundUsd === 0) return null;
  const plan = await planNow(deps);
  if (plan.state !== 'slowed') return null;
  const searches = (await deps.db.read.sources.list()).filter(
    ({ kind, platform }) => kind === 'search' && deps.prices[platform].postRead > 0,
  );
  const now = deps.clock.now();
  const rest = restMs(plan, roundUsd, searches.length, now);
  return rest > source.everySeconds * 1000 ? new Date(now.getTime() + rest) : null;
}
