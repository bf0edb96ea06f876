import { Button } from '@mantine/core';
import { Coins } from 'lucide-react';
import { useHealth } from '../api/house.ts';
import type { BudgetPlanView } from '../api/types.ts';
import { openBudget } from '../budget/budget-dialog.tsx';
import { dollars } from '../parts/money.ts';
import classes from './bars.module.css';

/** Shown on all pages while the budget holds reading back: slowed near its end, stopped at it. Never silently. */
export function BudgetBar() {
  const budget = useHealth().data?.budget;
  if (budget?.state !== 'slowed' && budget?.state !== 'spent') return null;
  const spent = budget.state === 'spent';
  return (
    <div className={spent ? classes.spent : classes.slowed} role={spent ? 'alert' : 'status'}>
      <Coins size={16} aria-hidden="true" />
      <span>{spent ? <Stopped budget={budget} /> : <Slowed budget={budget} />}</span>
      <Button size="compact-sm" variant="default" onClick={openBudget}>
        Change the budget
      </Button>
    </div>
  );
}

function Stopped({ budget }: { budget: BudgetPlanView }) {
  return (
    <>
      <b>Reading is stopped: the budget of {dollars(budget.budgetUsd ?? 0)} is spent.</b> What is said on paid
      platforms is not heard until {monthEnd(budget)}, or until the budget is raised.
    </>
  );
}

function Slowed({ budget }: { budget: BudgetPlanView }) {
  return (
    <>
      <b>
        {dollars(budget.spentUsd)} of {dollars(budget.budgetUsd ?? 0)} are spent:
      </b>{' '}
      searches are read more rarely, at {dollars(budget.usdPerDay ?? 0)} a day, so that the rest lasts until{' '}
      {monthEnd(budget)}.
    </>
  );
}

function monthEnd({ endsAt }: BudgetPlanView): string {
  return new Date(endsAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}
