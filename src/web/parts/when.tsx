import { whenWords } from './ago-words.ts';
import { useNow } from './use-now.ts';

const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });

/** When something happened, in words; the exact local time is said on hover. */
export function When({ at }: { at: string }) {
  const now = useNow(10);
  const date = new Date(at);
  return (
    <time dateTime={at} title={EXACT.format(date)}>
      {whenWords(date, new Date(Math.max(now, date.getTime())))}
    </time>
  );
}
