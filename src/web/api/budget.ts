import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { BudgetView, SetBudgetInput } from './types.ts';

export function useBudget() {
  return useQuery({
    queryKey: keys.budget(),
    queryFn: ({ signal }) => read<BudgetView>('/budget', signal),
  });
}

export function useSetBudget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SetBudgetInput) => change<BudgetView>('/budget', input),
    onSettled: () =>
      Promise.all(
        [keys.budget(), keys.settings(), keys.health(), keys.sources()].map((queryKey) =>
          askAgain(client, queryKey),
        ),
      ),
  });
}
