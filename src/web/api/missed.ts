import { useQuery } from '@tanstack/react-query';
import { change } from './client.ts';
import { keys } from './keys.ts';
import type { MissedView } from './types.ts';

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
