import { Loader, Modal, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useBudget } from '../api/budget.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { BudgetForm } from './budget-form.tsx';

let open = false;
const listeners = new Set<() => void>();

function show(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Opens the budget from wherever it is spoken of: the sum in the top bar, the bar that says reading is slowed. */
export function openBudget(): void {
  show(true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What may be spent in a month, and who said so. Stands once, around all pages. */
export function BudgetDialog() {
  const opened = useSyncExternalStore(subscribe, () => open);
  return (
    <Modal opened={opened} onClose={() => show(false)} title={<Text fw={650}>Monthly budget</Text>}>
      <Inside />
    </Modal>
  );
}

function Inside() {
  const budget = useBudget();
  if (budget.isError)
    return (
      <ProblemNote
        what="The budget could not be loaded"
        error={budget.error}
        retry={() => budget.refetch()}
      />
    );
  if (!budget.data) return <Loader size="sm" />;
  return <BudgetForm key={budget.data.version} budget={budget.data} onDone={() => show(false)} />;
}
