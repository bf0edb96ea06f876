import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { DifferenceView, KeywordSetView, MoveVersionInput, WholeVersionView } from './types.ts';

export type VersionMove = 'live' | 'end-trial' | 'roll-back';

/** A decision about one version: make it live, end its trial, bring its words back. */
export function useMoveVersion(setId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, move, ...input }: MoveVersionInput & { version: number; move: VersionMove }) =>
      change<KeywordSetView>(`/keyword-sets/${encodeURIComponent(setId)}/versions/${version}/${move}`, input),
    onSettled: () => askAgain(client, keys.keywordSets()),
  });
}

/** What one would have to do to one version to get the other. */
export function useDifference(setId: string, from: number, to: number) {
  return useQuery({
    queryKey: keys.difference(setId, from, to),
    queryFn: ({ signal }) =>
      read<DifferenceView>(
        `/keyword-sets/${encodeURIComponent(setId)}/difference?from=${from}&to=${to}`,
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function readVersion(setId: string, version: number): Promise<WholeVersionView> {
  return read<WholeVersionView>(`/keyword-sets/${encodeURIComponent(setId)}/versions/${version}`);
}
