import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { AboutUsView, ProbablyNotUs, SaidAboutUs } from './types.ts';

const PAGE = 40;

export function useAboutUs() {
  return useQuery({
    queryKey: keys.aboutUs(),
    queryFn: ({ signal }) => read<AboutUsView>('/about-us', signal),
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
    mutationFn: (line: number | null) => change<AboutUsView>('/about-us/line', { line }),
    onSettled: () => askAgain(client),
  });
}

/** Says of a mention whether it is about us. */
export function useSayAboutUs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, about }: { id: string; about: boolean }) =>
      change<SaidAboutUs>(`/mentions/${encodeURIComponent(id)}/about-us`, { about }),
    onSettled: () => askAgain(client),
  });
}

function askAgain(client: QueryClient): Promise<unknown> {
  const families = ['about-us', 'not-us', 'mentions', 'cases', 'drafts'];
  return Promise.all(families.map((family) => client.invalidateQueries({ queryKey: [family] })));
}
