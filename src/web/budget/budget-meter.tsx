import { Progress, Stack, Text } from '@mantine/core';
import type { BudgetPlanView } from '../api/types.ts';
import { dollars } from '../parts/money.ts';

const COLOUR: Record<BudgetPlanView['state'], string> = {
  none: 'gray',
  easy: 'pine',
  slowed: 'orange',
  spent: 'red',
};

/** What is spent of the month's money, and what that means for reading. */
export function BudgetMeter({ plan }: { plan: BudgetPlanView }) {
  const { budgetUsd, spentUsd, state } = plan;
  if (budgetUsd === null)
    return <Text size="sm">{dollars(spentUsd)} spent this month. There is no limit.</Text>;
  const share = budgetUsd === 0 ? 100 : Math.min(100, (spentUsd / budgetUsd) * 100);
  return (
    <Stack gap={6}>
      <Progress value={share} color={COLOUR[state]} size="lg" aria-label={`${Math.round(share)} % spent`} />
      <Text size="sm" className="tabular">
        {dollars(spentUsd)} of {dollars(budgetUsd)} spent this month. {meaning(plan)}
      </Text>
    </Stack>
  );
}

function meaning({ state, usdPerDay }: BudgetPlanView): string {
  if (state === 'spent') return 'Nothing paid is read.';
  const rest = `${dollars(usdPerDay ?? 0)} a day`;
  if (state === 'slowed') return `Searches are read more rarely, at ${rest}.`;
  return `The rest is ${rest} until the month ends.`;
}
