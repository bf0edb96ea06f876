import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { ask, change } from './client.ts';
import { keys } from './keys.ts';
import type {
  AboutUsInput,
  AboutUsResult,
  KeywordSetBody,
  KeywordSetView,
  PreviewInput,
  PreviewView,
} from './types.ts';

/** What a changed set would have found in the last weeks, against the running version. A newer question ends an older one. */
export function usePreview(set: KeywordSetView, body: KeywordSetBody, skipped: readonly number[]) {
  const input: PreviewInput = { body, skipped: [...skipped] };
  return useQuery({
    queryKey: keys.preview(set.id, set.version, JSON.stringify(input)),
    queryFn: ({ signal }) =>
      ask<PreviewView>(`/keyword-sets/${encodeURIComponent(set.id)}/preview`, input, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The team's word whether a post is about us. */
export function useSayAboutUs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: AboutUsInput) => change<AboutUsResult>('/about-us', input),
    onSettled: () => askAgain(client, ['preview']),
  });
}
