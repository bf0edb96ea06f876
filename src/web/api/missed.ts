import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, change } from './client.ts';
import { keys } from './keys.ts';
import type { ExplanationView, KeywordSetBody, MissedPost, MissedView, TryMissedInput } from './types.ts';

/**
 * Why a post was found or missed. Kept for as long as the page stands: reading a post costs money, so it is asked in somebody's
 * name, and asked again, as when a set was changed, it is not read again.
 */
export function useMissed(post: string) {
  const client = useQueryClient();
  const queryKey = keys.missed(post);
  return useQuery({
    queryKey,
    queryFn: () => {
      const read = client.getQueryData<MissedView>(queryKey)?.post ?? null;
      return change<MissedView>('/missed', { post, read });
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: post !== '',
    retry: false,
  });
}

/** What words in hand say to that post; nothing is read anew, so each change of them may ask. */
export function useTryMissed(post: MissedPost, body: KeywordSetBody) {
  const { platform, text, author, followers, lang, community } = post;
  const input: TryMissedInput = { post: { platform, text, author, followers, lang, community }, body };
  return useQuery({
    queryKey: keys.triedOnMissed(JSON.stringify(input)),
    queryFn: ({ signal }) => ask<ExplanationView>('/missed/try', input, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
