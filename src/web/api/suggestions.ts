import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from './client.ts';
import { keys } from './keys.ts';
import type { KeywordSetBody, SuggestionsView } from './types.ts';

/** Looking through all heard posts takes seconds: an answer is good for a while. */
const GOOD_FOR_MS = 5 * 60_000;
/** One that suggests nothing is good for less, and for longer each time: the next posts may hold something. */
const NOTHING_GOOD_FOR_MS = { first: 10_000, most: 60_000 };

/**
 * Asked again for other words, when a person wants it, and when an answer is old; while there is nothing to suggest it asks
 * by itself.
 */
export function useSuggestions(setId: string, body: KeywordSetBody, enabled: boolean) {
  return useQuery({
    queryKey: keys.suggestions(setId, JSON.stringify(body)),
    queryFn: ({ signal }) =>
      ask<SuggestionsView>(`/keyword-sets/${encodeURIComponent(setId)}/suggestions`, { body }, signal),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: GOOD_FOR_MS,
    refetchInterval: ({ state }) =>
      state.data?.suggestions.length === 0
        ? Math.min(NOTHING_GOOD_FOR_MS.most, NOTHING_GOOD_FOR_MS.first * state.dataUpdateCount)
        : false,
    retry: false,
  });
}
