import { whenWords } from './ago-words.ts';
import { useNow } from './use-now.ts';

/** When something happened, in words; the exact local time is said on hover. */
export function When({ at }: { at: string }) {
  const now = useNow(10);
  const date = new Date(at);
  return (
    <time dateTime={at} title={date.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' })}>
      {whenWords(date, new Date(Math.max(now, date.getTime())))}
    </time>
  );
}
