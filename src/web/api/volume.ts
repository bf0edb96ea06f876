import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { ask, change } from './client.ts';
import { keys } from './keys.ts';
import type { KeywordSetBody, KeywordSetView, VolumeView } from './types.ts';

const STALE_MS = 60_000;

/** What a body in hand would bring and cost, against the live set. */
export function useVolume(set: KeywordSetView, body: KeywordSetBody) {
  return useQuery({
    queryKey: keys.volume(set.id, set.version, JSON.stringify(body)),
    queryFn: ({ signal }) =>
      ask<VolumeView>(`/keyword-sets/${encodeURIComponent(set.id)}/volume`, { body }, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
    retry: false,
  });
}

/** Asks the platforms themselves how many posts there are, which costs money. */
export function useAskCounts(set: KeywordSetView, body: KeywordSetBody) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => change<VolumeView>(`/keyword-sets/${encodeURIComponent(set.id)}/counts`, { body }),
    onSuccess: (volume) =>
      client.setQueryData(keys.volume(set.id, set.version, JSON.stringify(body)), volume),
    onSettled: () => askAgain(client, keys.settings()),
  });
}
