import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { CreateSetInput, KeywordSetView, SaveVersionInput } from './types.ts';

const TRIAL_LOOK_MS = 10_000;

export function useKeywordSets() {
  return useQuery({
    queryKey: keys.keywordSets(),
    queryFn: ({ signal }) =>
      read<{ sets: KeywordSetView[] }>('/keyword-sets', signal).then((answer) => answer.sets),
    // What a trial finds comes post by post; no change of the set tells of it.
    refetchInterval: ({ state }) =>
      state.data?.some((set) => set.trial?.state === 'trial') ? TRIAL_LOOK_MS : false,
  });
}

/** The new set is among the others before it is chosen. */
export function useCreateSet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: CreateSetInput) => {
      const set = await change<KeywordSetView>('/keyword-sets', input);
      await askAgain(client, keys.keywordSets());
      return set;
    },
  });
}

export function useSaveVersion(setId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SaveVersionInput) =>
      change<KeywordSetView>(`/keyword-sets/${encodeURIComponent(setId)}/versions`, input),
    onSettled: () => askAgain(client, keys.keywordSets()),
  });
}
