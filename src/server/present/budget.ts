import type { BudgetPlan } from '../../domain/budget.ts';
import type { BudgetPlanView } from '../contract/index.ts';

export function presentPlan(plan: BudgetPlan): BudgetPlanView {
  const { state, budgetUsd, spentUsd, leftUsd, usdPerHour, endsAt } = plan;
  const usdPerDay = usdPerHour === null ? null : usdPerHour * 24;
  return { state, budgetUsd, spentUsd, leftUsd, usdPerDay, endsAt: endsAt.toISOString() };
}
