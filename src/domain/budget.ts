/** The most that may be spent in a month, as a person set it. Versions are never changed: a change is a new version. */
export interface Budget {
  version: number;
  /** null: money is counted, and nothing is held back. */
  usd: number | null;
  setBy: string;
  setAt: Date;
  why: string;
}

/** `none` there is no budget · `easy` far from its end · `slowed` what is left is spread over the month · `spent` paid reading stops. */
export const BUDGET_STATES = ['none', 'easy', 'slowed', 'spent'] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];

/** How the money of this month stands. Months are those of UTC, as the platforms bill. */
export interface BudgetPlan {
  state: BudgetState;
  budgetUsd: number | null;
  spentUsd: number;
  leftUsd: number | null;
  /** What may be spent an hour so that the rest lasts to the end of the month; null without a budget. */
  usdPerHour: number | null;
  /** When the month ends, and a new one begins with all its money. */
  endsAt: Date;
}

/** From this share of the budget on the rest is spread over the rest of the month. */
const SLOW_FROM = 0.8;

const HOUR_MS = 3_600_000;
/** However little is left, nobody waits longer than this to be heard while there is any. */
export const LONGEST_REST_MS = 6 * HOUR_MS;

/** What a budget allows right now. */
export function planBudget(money: { spentUsd: number; budgetUsd: number | null; now: Date }): BudgetPlan {
  const { spentUsd, budgetUsd, now } = money;
  const endsAt = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  if (budgetUsd === null)
    return { state: 'none', budgetUsd, spentUsd, leftUsd: null, usdPerHour: null, endsAt };
  const leftUsd = Math.max(0, budgetUsd - spentUsd);
  const usdPerHour = (leftUsd * HOUR_MS) / (endsAt.getTime() - now.getTime());
  const state = leftUsd === 0 ? 'spent' : spentUsd >= SLOW_FROM * budgetUsd ? 'slowed' : 'easy';
  return { state, budgetUsd, spentUsd, leftUsd, usdPerHour, endsAt };
}

/**
 * How long a source rests after a round that cost `roundUsd`, in milliseconds: until as much may be spent again, when
 * `sharing` sources spend alike; at most six hours, and not beyond the month. 0 while money is no matter.
 */
export function restMs(plan: BudgetPlan, roundUsd: number, sharing: number, now: Date): number {
  if (plan.state !== 'slowed' || !plan.usdPerHour) return 0;
  const earned = (roundUsd * Math.max(1, sharing) * HOUR_MS) / plan.usdPerHour;
  return Math.min(earned, LONGEST_REST_MS, plan.endsAt.getTime() - now.getTime());
}
