import type { SettingsView } from '../api/types.ts';
import { Chip } from '../parts/chip.tsx';

const NEARLY = 0.9;

/** What the platforms have cost this month, against the budget when there is one. */
export function Spent({ settings }: { settings: SettingsView }) {
  const { spentThisMonthUsd: spent, budgetUsd: budget } = settings;
  const says =
    budget === null ? `$${money(spent)} this month` : `$${money(spent)} of $${money(budget)} this month`;
  const share = budget ? spent / budget : 0;
  const tone = share >= 1 ? 'bad' : share >= NEARLY ? 'warn' : 'plain';
  return (
    <Chip
      tone={tone}
      title={share >= 1 ? 'The budget is spent: paid sources are not asked any more' : 'Paid reads and sends'}
    >
      {says}
    </Chip>
  );
}

function money(usd: number): string {
  return usd < 10 && !Number.isInteger(usd) ? usd.toFixed(2) : Math.round(usd).toLocaleString('en');
}
