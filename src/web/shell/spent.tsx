import { UnstyledButton } from '@mantine/core';
import type { SettingsView } from '../api/types.ts';
import { openBudget } from '../budget/budget-dialog.tsx';
import { Chip } from '../parts/chip.tsx';
import { dollars } from '../parts/money.ts';

/** From here on the budget is near its end: searches rest, and the chip says so. */
const NEARLY = 0.8;

/** What the platforms have cost this month, against the budget when there is one; pressed, the budget itself. */
export function Spent({ settings }: { settings: SettingsView }) {
  const { spentThisMonthUsd: spent, budgetUsd: budget } = settings;
  const says =
    budget === null ? `${dollars(spent)} this month` : `${dollars(spent)} of ${dollars(budget)} this month`;
  const share = budget === null ? 0 : budget === 0 ? 1 : spent / budget;
  const tone = share >= 1 ? 'bad' : share >= NEARLY ? 'warn' : 'plain';
  return (
    <UnstyledButton onClick={openBudget} aria-label={`${says}: look at the budget, or change it`}>
      <Chip tone={tone} title="Paid reads and sends. Press to set the monthly budget.">
        {says}
      </Chip>
    </UnstyledButton>
  );
}
