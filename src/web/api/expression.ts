import { useQuery } from '@tanstack/react-query';
import { ask, read } from './client.ts';
import { keys } from './keys.ts';
import type { KeywordSetBody, ReadExpressionView, SharedListView, WrittenExpressionView } from './types.ts';

/** The form that an expression says, or what is wrong in it and where. */
export function readExpression(
  text: string,
  communities: readonly string[],
  signal?: AbortSignal,
): Promise<ReadExpressionView> {
  return ask<ReadExpressionView>('/expression/read', { text, communities }, signal);
}

/** The form as the text of one expression. */
export function useWritten(body: KeywordSetBody) {
  return useQuery({
    queryKey: keys.written(JSON.stringify(body)),
    queryFn: ({ signal }) => ask<WrittenExpressionView>('/expression/write', { body }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Lists of words that many sets share; they stand in files and change with a restart only. */
export function useSharedLists(): readonly SharedListView[] {
  const lists = useQuery({
    queryKey: keys.sharedLists(),
    queryFn: ({ signal }) =>
      read<{ lists: SharedListView[] }>('/shared-lists', signal).then((answer) => answer.lists),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return lists.data ?? [];
}
