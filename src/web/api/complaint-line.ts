import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read } from './client.ts';
import { keys } from './keys.ts';
import type { ComplaintLineView, SaveLineInput } from './types.ts';

/** From which probability on a post counts as a complaint, with what each choice would bring. */
export function useComplaintLine() {
  return useQuery({
    queryKey: keys.complaintLine(),
    queryFn: ({ signal }) => read<ComplaintLineView>('/complaint-line', signal),
  });
}

export function useSaveLine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SaveLineInput) => change<ComplaintLineView>('/complaint-line/versions', input),
    onSuccess: (line) => client.setQueryData(keys.complaintLine(), line),
    onSettled: () => askAgain(client, keys.complaintLine()),
  });
}
