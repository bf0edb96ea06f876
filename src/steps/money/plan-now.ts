import { type BudgetPlan, planBudget } from '../../domain/budget.ts';
import type { Deps } from '../../ports/step.ts';

/** What this month's money allows right now. What was set on the page wins over what the operator wrote. */
export async function planNow(deps: Pick<Deps, 'db' | 'brand' | 'budgetUsd' | 'clock'>): Promise<BudgetPlan> {
  const now = deps.clock.now();
  const { budgets, spend } = deps.db.read;
  const [saved, spentUsd] = await Promise.all([budgets.current(deps.brand.id), spend.thisMonthUsd(now)]);
  return planBudget({ spentUsd, budgetUsd: saved ? saved.usd : deps.budgetUsd, now });
}
