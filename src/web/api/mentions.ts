import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { MentionFilter, MentionList } from './types.ts';

const PAGE = 40;

export function useMentions(filter: MentionFilter, q: string) {
  return useInfiniteQuery({
    queryKey: keys.mentions(filter, q),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ filter, limit: String(PAGE) });
      if (q) query.set('q', q);
      if (pageParam) query.set('before', pageParam);
      return read<MentionList>(`/mentions?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

function useMentionChange<Input extends { id: string }, Output>(
  verb: string,
  body: (input: Input) => unknown,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) =>
      change<Output>(`/mentions/${encodeURIComponent(input.id)}/${verb}`, body(input)),
    onSettled: () => Promise.all(['mentions', 'drafts', 'cases'].map((family) => askAgain(client, [family]))),
  });
}

export const useStartDraft = () =>
  useMentionChange<{ id: string }, { caseId: string; draftId: string }>('draft', () => ({}));
