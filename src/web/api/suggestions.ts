import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from './client.ts';
import { keys } from './keys.ts';
import type { KeywordSetBody, SuggestionsView } from './types.ts';

/** Looking through all heard posts takes seconds: it is asked again for other words, and when a person wants it. */
export function useSuggestions(setId: string, body: KeywordSetBody) {
  return useQuery({
    queryKey: keys.suggestions(setId, JSON.stringify(body)),
    queryFn: ({ signal }) =>
      ask<SuggestionsView>(`/keyword-sets/${encodeURIComponent(setId)}/suggestions`, { body }, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
