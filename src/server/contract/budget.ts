import { z } from 'zod';
import { BUDGET_STATES } from '../../domain/budget.ts';
import { Instant } from './common.ts';

const usd = z.number().min(0);

/** How this month's money stands. Months are those of UTC. */
export const BudgetPlanView = z.object({
  /** `slowed` untagged searches are read more rarely, so that the rest lasts; `spent` nothing paid is read. */
  state: z.enum(BUDGET_STATES),
  budgetUsd: usd.nullable(),
  spentUsd: usd,
  leftUsd: usd.nullable(),
  /** What may be spent in a day so that the rest lasts; null without a budget. */
  usdPerDay: usd.nullable(),
  endsAt: Instant,
});
export type BudgetPlanView = z.infer<typeof BudgetPlanView>;

export const BudgetView = BudgetPlanView.extend({
  /** 0: nobody set one on the page, and what the operator wrote counts. */
  version: z.number().int(),
  history: z.array(
    z.object({
      version: z.number().int(),
      usd: usd.nullable(),
      setBy: z.string(),
      setAt: Instant,
      why: z.string(),
    }),
  ),
});
export type BudgetView = z.infer<typeof BudgetView>;

export const SetBudgetInput = z.strictObject({
  /** US dollars a month; null lifts the limit. */
  usd: z
    .number()
    .min(0, 'must not be negative')
    .max(1_000_000, 'must be at most 1,000,000')
    .transform((amount) => Math.round(amount * 100) / 100)
    .nullable(),
  /** The version the change started from. */
  basedOn: z.number().int().min(0),
  why: z.string().trim().min(3, 'say in a few words why').max(500),
});
export type SetBudgetInput = z.input<typeof SetBudgetInput>;
