import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, change } from './client.ts';
import { keys } from './keys.ts';
import type { ExplanationView, KeywordSetBody, MissedPost, MissedView, TryMissedInput } from './types.ts';

/** Why a post was found or missed. Kept for as long as the page stands: reading a post costs money, so it is asked in somebody's name. */
export function useMissed(post: string) {
  return useQuery({
    queryKey: keys.missed(post),
    queryFn: () => change<MissedView>('/missed', { post }),
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
