import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { AttentionRow, CaseRow, CaseView } from './types.ts';

export function useCases() {
  return useQuery({
    queryKey: keys.cases(),
    queryFn: ({ signal }) => read<{ cases: CaseRow[] }>('/cases', signal).then((answer) => answer.cases),
  });
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: keys.case(id),
    queryFn: ({ signal }) => read<CaseView>(`/cases/${encodeURIComponent(id)}`, signal),
  });
}

export function useCase(id: string | null) {
  return useQuery({ ...caseQuery(id ?? ''), enabled: id !== null });
}

/** Replies that need a person, longest waiting first, and how many there are in all. */
export function useAttention(limit: number) {
  return useQuery({
    queryKey: [...keys.attention(), 'replies', limit],
    queryFn: ({ signal }) =>
      read<{ rows: AttentionRow[]; total: number }>(`/attention?limit=${limit}`, signal),
    placeholderData: keepPreviousData,
  });
}

function useWrite<Input>(path: (input: Input) => string, body: (input: Input) => unknown) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change<{ ok: true }>(path(input), body(input)),
    onSettled: () =>
      Promise.all(
        ['case', 'cases', 'attention', 'drafts', 'draft'].map((family) => askAgain(client, [family])),
      ),
  });
}

const at = encodeURIComponent;

export const useCloseCase = () =>
  useWrite<{ id: string; reason: string }>(
    ({ id }) => `/cases/${at(id)}/close`,
    ({ reason }) => ({ reason }),
  );

/** A failed reply: its draft comes back to the queue. */
export const useTryAgain = () =>
  useWrite<{ id: string }>(
    ({ id }) => `/replies/${at(id)}/try-again`,
    () => ({}),
  );

/** A reply whose end we cannot know: a person looked, and it is not there. */
export const useSayNotPublic = () =>
  useWrite<{ id: string }>(
    ({ id }) => `/replies/${at(id)}/not-public`,
    () => ({}),
  );

export const useCancelReply = () =>
  useWrite<{ id: string; reason: string }>(
    ({ id }) => `/replies/${at(id)}/cancel`,
    ({ reason }) => ({ reason }),
  );

/** A person says that the reply stands in public, with its address when they have it. */
export const usePosted = () =>
  useWrite<{ id: string; url?: string }>(
    ({ id }) => `/replies/${at(id)}/posted`,
    ({ url }) => (url ? { url } : {}),
  );
