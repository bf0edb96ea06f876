import type { Suggestion } from './suggestion.ts';
import { NO_POSTS } from './tally.ts';
import type { EntryFinds } from './terms-alone.ts';

/** Less than this says nothing about a term that finds nothing. */
const LEAST = { posts: 500, days: 7 } as const;
const MOST_SHOWN = 5;

/** Entries that found no heard post. Accounts and addresses stay: they cost nothing, and one day somebody writes them. */
export function suggestForIdle(
  entries: readonly EntryFinds[],
  looked: { posts: number; days: number },
): Suggestion[] {
  if (looked.posts < LEAST.posts || looked.days < LEAST.days) return [];
  return entries
    .filter(({ list, all }) => all.length === 0 && list !== 'handles' && list !== 'addresses')
    .slice(0, MOST_SHOWN)
    .map(({ list, term }) => ({
      kind: 'idle-term',
      change: { do: 'take-out', list, term },
      gained: NO_POSTS,
      lost: NO_POSTS,
      like: null,
      alone: null,
      examples: [],
    }));
}
