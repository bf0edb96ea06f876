import { useDebouncedValue } from '@mantine/hooks';
import { useLint } from '../api/drafts.ts';
import type { DraftView } from '../api/types.ts';

const READ_ALONG_MS = 350;

/**
 * What the rules say of a text while it is written. `current` is false while the words are ahead of the answer. The
 * draft's own text comes with its findings: nothing is asked for it.
 */
export function useReading(draft: DraftView, text: string) {
  const [settled] = useDebouncedValue(text, READ_ALONG_MS);
  const own = text === draft.text;
  const read = useLint(draft.id, settled === draft.text ? null : settled);
  if (own) return { lint: draft.lint, current: true, error: null };
  return {
    lint: read.data ?? draft.lint,
    current: settled === text && read.isSuccess && !read.isPlaceholderData,
    error: read.error,
  };
}
