import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from './client.ts';
import { keys } from './keys.ts';
import type { CoverageView } from './types.ts';

export function useCoverage(days: number) {
  return useQuery({
    queryKey: keys.coverage(days),
    queryFn: ({ signal }) => read<CoverageView>(`/coverage?days=${days}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
