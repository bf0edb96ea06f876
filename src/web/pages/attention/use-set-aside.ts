import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from '../../api/ask-again.ts';
import { change, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { SetAsideView } from '../../api/types.ts';

/** Not every change of this list is told on the live line. */
const EVERY_MS = 15_000;
const KEY = [...keys.attention(), 'set-aside'] as const;

/** What a step could not work, longest waiting first, and how much there is in all. */
export function useSetAside(limit: number) {
  return useQuery({
    queryKey: [...KEY, limit],
    queryFn: ({ signal }) =>
      read<{ rows: SetAsideView[]; total: number }>(`/set-aside?limit=${limit}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
}

export function useTryOnceMore() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, id }: Pick<SetAsideView, 'step' | 'id'>) =>
      change<{ ok: true }>('/set-aside/try-again', { step, id }),
    // After a refusal too: it is then no longer set aside.
    onSettled: () => Promise.all([askAgain(client, KEY), askAgain(client, keys.health())]),
  });
}
