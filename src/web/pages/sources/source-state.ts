import type { SourceView } from '../../api/types.ts';
import { agoWords, spanWords } from '../../parts/ago-words.ts';

type Seen = Pick<
  SourceView,
  'state' | 'lastSuccessAt' | 'lastAttemptAt' | 'error' | 'everySeconds' | 'slowedUntil'
>;

/** Where a source stands, in one sentence. It never sounds well when nothing was fetched. */
export function sourceSays(source: Seen, now: number): string {
  const ago = (at: string): string => agoWords((now - Date.parse(at)) / 1000);
  const every = `asked every ${spanWords(source.everySeconds)}`;
  const last = source.lastSuccessAt ? `last fetched ${ago(source.lastSuccessAt)}` : 'never fetched yet';
  switch (source.state) {
    case 'ok':
      return `${capital(last)}, ${every}.`;
    case 'late':
      return `Behind: ${last}, though ${every}.`;
    case 'failing':
      return `Failing${source.error ? ` for ${spanWords((now - Date.parse(source.error.since)) / 1000)}` : ''}; ${last}.`;
    case 'paused':
      return `Paused; ${last}. What is said meanwhile is not heard.`;
    case 'slowed': {
      const rest = source.slowedUntil ? (Date.parse(source.slowedUntil) - now) / 1000 : 0;
      const next = rest > 0 ? `next in ${spanWords(rest)}` : 'next at once';
      return `Slowed, to make the budget last: ${last}, ${next}.`;
    }
    case 'stopped':
      return `Stopped: the budget is spent; ${last}. What is said meanwhile is not heard.`;
    case 'never':
      return source.lastAttemptAt
        ? `Never fetched yet; tried ${ago(source.lastAttemptAt)}.`
        : 'Never fetched yet.';
  }
}

const WORST_FIRST: Record<SourceView['state'], number> = {
  failing: 0,
  never: 1,
  late: 2,
  stopped: 3,
  paused: 4,
  slowed: 5,
  ok: 6,
};

/** Sources in trouble first, otherwise in the order they came. */
export function worstFirst<Source extends Pick<SourceView, 'state'>>(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => WORST_FIRST[a.state] - WORST_FIRST[b.state]);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
