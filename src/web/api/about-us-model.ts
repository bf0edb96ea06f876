import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { AboutUsModelView, FollowedView, ProbablyNotUs, SaidOfMention } from './types.ts';

const PAGE = 40;

export function useAboutUsModel() {
  return useQuery({
    queryKey: keys.aboutUsModel(),
    queryFn: ({ signal }) => read<AboutUsModelView>('/about-us-model', signal),
  });
}

export function useProbablyNotUs() {
  return useInfiniteQuery({
    queryKey: keys.notUs(),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(PAGE) });
      if (pageParam) query.set('before', pageParam);
      return read<ProbablyNotUs>(`/mentions/probably-not-us?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useDrawLine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (line: number | null) => change<AboutUsModelView>('/about-us-model/line', { line }),
    onSettled: () => askAboutAll(client),
  });
}

/** Says of a mention whether it is about us. */
export function useSayMentionAboutUs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, about }: { id: string; about: boolean }) =>
      change<SaidOfMention>(`/mentions/${encodeURIComponent(id)}/about-us`, { about }),
    onSettled: () => askAboutAll(client),
  });
}

export function useTakeBackAboutUs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (judgementId: string) =>
      change<FollowedView>(`/mentions/about-us/${encodeURIComponent(judgementId)}/undo`),
    onSettled: () => askAboutAll(client),
  });
}

/** What a judgement of whom a post is about may have changed. */
function askAboutAll(client: QueryClient): Promise<unknown> {
  const families = ['about-us-model', 'not-us', 'mentions', 'case', 'cases', 'drafts', 'draft'];
  return Promise.all(families.map((family) => askAgain(client, [family])));
}
