import { planNow, setBudget } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { BudgetView, SetBudgetInput } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { presentPlan } from '../present/budget.ts';
import { answers, type Routes } from './route.ts';

const SHOWN = 20;

/** What the brand may spend in a month, who said so, and how the money of this month stands. */
export function budgetRoutes(routes: Routes, { deps }: Api): void {
  const budget = async (): Promise<BudgetView> => {
    const [plan, history] = await Promise.all([
      planNow(deps),
      deps.db.read.budgets.history(deps.brand.id, SHOWN),
    ]);
    return {
      ...presentPlan(plan),
      version: history[0]?.version ?? 0,
      history: history.map((entry) => ({ ...entry, setAt: entry.setAt.toISOString() })),
    };
  };

  routes.get('/budget', { schema: { tags: ['money'], response: answers(BudgetView) } }, budget);

  const set = { tags: ['money'], body: SetBudgetInput, response: answers(BudgetView) };
  routes.post('/budget', { schema: set }, async (request) => {
    orRefuse(await setBudget(deps, { ...request.body, by: actorOf(request) }));
    return budget();
  });
}
