import { fail, ok, type Result } from '../domain/errors.ts';
import type { Platform } from '../domain/mention.ts';
import type { Deps } from '../ports/step.ts';
import { planNow } from './money/plan-now.ts';

export interface ToCount {
  platform: Platform;
  queries: readonly string[];
}

/** Asks the platforms how many posts these queries would find, and keeps the answers: each question costs money. */
export async function countPosts(
  deps: Deps,
  input: { each: readonly ToCount[]; by: string },
): Promise<Result<null>> {
  const actor = { kind: 'person', name: input.by } as const;
  for (const { platform, queries } of input.each) {
    const counter = deps.accounts.get(platform)?.counter;
    if (!counter) continue;
    for (const query of queries) {
      const price = deps.prices[platform].count;
      if (price > 0 && (await planNow(deps)).state === 'spent')
        return fail('not-allowed-now', 'The budget of this month is spent: raise it to ask for counts.');
      const answer = await counter.count(query);
      if (!answer.ok) return fail('not-allowed-now', `It could not be counted: ${answer.error.message}`);
      await deps.db.change(actor, async (tx) => {
        const now = deps.clock.now();
        await tx.spend.add(platform, 'count', 1, price, now);
        await tx.queryCounts.save(platform, query, answer.value, now);
      });
    }
  }
  return ok(null);
}
