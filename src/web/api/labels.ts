import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { LabelInput, LabelList, LabelResult, UnsureList, UnsureOrder } from './types.ts';

/** The families that a label moves. The live line tells the same; this is for when it is cut. */
const MOVED = ['mentions', 'unsure', 'labels', 'drafts', 'case', 'cases', 'complaint-line'];

function useLabelChange<Input, Output>(path: (input: Input) => string, body: (input: Input) => unknown) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change<Output>(path(input), body(input)),
    onSettled: () => {
      for (const family of MOVED) void askAgain(client, [family]);
    },
  });
}

/** Says what a post is. */
export const useLabel = () =>
  useLabelChange<{ id: string; said: LabelInput }, LabelResult>(
    ({ id }) => `/mentions/${encodeURIComponent(id)}/labels`,
    ({ said }) => said,
  );

/** Takes back what somebody said. */
export const useUndoLabel = () =>
  useLabelChange<{ labelId: string }, { ok: true }>(
    ({ labelId }) => `/labels/${encodeURIComponent(labelId)}/undo`,
    () => ({}),
  );

export function useLabels() {
  return useQuery({
    queryKey: keys.labels(),
    queryFn: ({ signal }) => read<LabelList>('/labels?limit=100', signal),
  });
}

/** Posts that wait to be named, as many as asked for. */
export function useUnsure(order: UnsureOrder, limit: number) {
  return useQuery({
    queryKey: keys.unsure(order, limit),
    queryFn: ({ signal }) => read<UnsureList>(`/unsure?order=${order}&limit=${limit}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** How many posts wait to be named. */
export function useUnsureCount(): number {
  return useUnsure('newest', 1).data?.count ?? 0;
}
