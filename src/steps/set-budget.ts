import type { Budget, BudgetPlan } from '../domain/budget.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps } from '../ports/step.ts';
import { planNow } from './money/plan-now.ts';

export interface NewBudget {
  /** US dollars a month; null lifts the limit. */
  usd: number | null;
  /** The version the change started from; 0 where none was set. */
  basedOn: number;
  why: string;
  by: string;
}

/** Says what may be spent in a month. What stood still or rested for want of money is read again at its next round. */
export async function setBudget(deps: Deps, input: NewBudget): Promise<Result<BudgetPlan>> {
  const said = await deps.db.change<Result<null>>({ kind: 'person', name: input.by }, async (tx) => {
    const current = await tx.budgets.current(deps.brand.id);
    const next: Omit<Budget, 'setBy'> = {
      version: input.basedOn + 1,
      usd: input.usd,
      setAt: deps.clock.now(),
      why: input.why,
    };
    if ((current?.version ?? 0) !== input.basedOn || !(await tx.budgets.save(deps.brand.id, next)))
      return fail(
        'changed-meanwhile',
        'Somebody set the budget meanwhile. Look at what they set, then say yours again.',
      );
    await tx.sources.wake();
    return ok(null);
  });
  return said.ok ? ok(await planNow(deps)) : said;
}
