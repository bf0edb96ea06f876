import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSetBudget } from '../api/budget.ts';
import { carryOut } from '../api/carry-out.ts';
import type { BudgetView } from '../api/types.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';
import { BudgetHistory } from './budget-history.tsx';
import { BudgetMeter } from './budget-meter.tsx';

const LEAST_WHY = 3;

/** Where the month stands, and the sum to change. */
export function BudgetForm({ budget, onDone }: { budget: BudgetView; onDone: () => void }) {
  const { usd, setUsd, limited, setLimited, why, setWhy, ready, pending, save } = useEditedBudget(
    budget,
    onDone,
  );
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <BudgetMeter plan={budget} />
        <Checkbox
          label="Hold reading back at a limit"
          checked={limited}
          onChange={(event) => setLimited(event.currentTarget.checked)}
        />
        <NumberInput
          label="US dollars a month"
          description="From 80 % on searches are read more rarely, so that the rest lasts. At 100 % paid reading stops, and everybody sees it."
          prefix="$"
          min={0}
          max={1_000_000}
          decimalScale={2}
          thousandSeparator=","
          disabled={!limited}
          value={usd}
          onChange={setUsd}
          data-autofocus
        />
        <TextInput
          label="Why"
          withAsterisk
          placeholder="A few words, for the next one who looks"
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!ready} loading={pending}>
          {limited ? 'Set the budget' : 'Lift the limit'}
        </Button>
        <BudgetHistory history={budget.history} />
      </Stack>
    </form>
  );
}

/** The sum in hand, and how it is saved; it needs a why, and a sum that differs. */
function useEditedBudget(budget: BudgetView, onDone: () => void) {
  const [usd, setUsd] = useState<number | string>(budget.budgetUsd ?? 100);
  const [limited, setLimited] = useState(budget.budgetUsd !== null);
  const [why, setWhy] = useState('');
  const set = useSetBudget();
  const wanted = limited ? Number(usd) : null;
  const ready =
    why.trim().length >= LEAST_WHY &&
    wanted !== budget.budgetUsd &&
    (wanted === null || (usd !== '' && Number.isFinite(wanted) && wanted >= 0));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const input = { usd: wanted, basedOn: budget.version, why: why.trim() };
    carryOut(set, input, {
      onSuccess: () => {
        onDone();
        tellDone('The budget is set', 'It counts from now on.');
      },
      onError: (error) => tellProblem('The budget was not set', error),
    });
  };
  return { usd, setUsd, limited, setLimited, why, setWhy, ready, pending: set.isPending, save };
}
