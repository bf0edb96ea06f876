import type { QueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { familiesTouchedBy } from './keys.ts';

/** Answers about words that somebody pasted or typed, which no change makes ask again. */
const OF_TYPED_WORDS = [['lint'], ['tried-on-missed']] as const;

/**
 * Somebody's data was erased: whatever shows people asks again, and what the page remembers without showing it goes. A post
 * that was read for a question is forgotten before it is asked for, or the page would send its words along.
 */
export function askAgainAfterErasing(client: QueryClient): void {
  const families = familiesTouchedBy([{ about: 'person' }]);
  for (const queryKey of [...families, ...OF_TYPED_WORDS])
    client.removeQueries({ queryKey, type: 'inactive' });
  void client.resetQueries({ queryKey: ['missed'] });
  for (const queryKey of families) void askAgain(client, queryKey);
}

/** After the line was cut: what happened meanwhile was never told, and somebody may have been erased. */
export function askForEverything(client: QueryClient): void {
  client.removeQueries({ type: 'inactive' });
  void askAgain(client);
}
