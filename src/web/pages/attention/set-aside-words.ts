import type { SetAsideView } from '../../api/types.ts';
import { spanWords } from '../../parts/ago-words.ts';

/** What happens next with a row that was set aside, in one sentence. */
export function nextTryWords(
  { times, nextTryAt }: Pick<SetAsideView, 'times' | 'nextTryAt'>,
  now: number,
): string {
  const tried = times === 1 ? 'Tried once' : `Tried ${times} times`;
  if (nextTryAt === null) return `${tried}. It waits for you: nothing tries it again by itself.`;
  const seconds = (Date.parse(nextTryAt) - now) / 1000;
  return seconds > 0
    ? `${tried}. It is tried again by itself in ${spanWords(seconds)}.`
    : `${tried}. It is being tried again now.`;
}
