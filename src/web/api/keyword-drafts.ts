import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change } from './client.ts';
import { keys } from './keys.ts';
import type { DraftAnswer, EditorList, ImportInput, KeepDraftInput, KeywordSetView } from './types.ts';

const pathOf = (setId: string, rest: string): string => `/keyword-sets/${encodeURIComponent(setId)}/${rest}`;

/** Changes of the draft; what comes back stands in the list of sets at once. */
function useDraftChange<Input>(setId: string, rest: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change<DraftAnswer>(pathOf(setId, rest), input),
    onSuccess: ({ draft, revision }) =>
      client.setQueryData<KeywordSetView[]>(keys.keywordSets(), (sets) =>
        sets?.map((set) => (set.id === setId ? { ...set, draft, draftRevision: revision } : set)),
      ),
    onError: () => askAgain(client, keys.keywordSets()),
  });
}

export const useKeepDraft = (setId: string) => useDraftChange<KeepDraftInput>(setId, 'draft');
export const useCarryOver = (setId: string) =>
  useDraftChange<{ revision: number }>(setId, 'draft/carry-over');
export const useImport = (setId: string) => useDraftChange<ImportInput>(setId, 'import');

/** Says that one has the set in hand, or puts it down. */
export function sayEditing(setId: string, leaving: boolean): Promise<EditorList> {
  return change<EditorList>(pathOf(setId, 'editing'), { leaving });
}

/** Where a version can be downloaded as a file. */
export function fileOf(setId: string, version: number): string {
  return `/api${pathOf(setId, 'file')}?version=${version}`;
}
