const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface DueWords {
  /** Short, for the corner of a row: `04:12`, `31 min`, `12 min over`. */
  says: string;
  /** `late` when overdue or within five minutes, `soon` within ten, otherwise `calm`. */
  mood: 'late' | 'soon' | 'calm';
  /** For a screen reader: `due in 4 minutes`. */
  spoken: string;
}

/** A due time as a countdown; both instants in milliseconds since the epoch. The seconds show in the last ten minutes only. */
export function dueWords(dueAt: number, now: number): DueWords {
  const left = dueAt - now;
  if (left < 0)
    return { says: `${roughly(-left)} over`, mood: 'late', spoken: `overdue by ${spelled(-left)}` };
  const spoken = `due in ${spelled(left)}`;
  if (left < 10 * MINUTE) return { says: clock(left), mood: left < 5 * MINUTE ? 'late' : 'soon', spoken };
  return { says: roughly(left), mood: 'calm', spoken };
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function roughly(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.floor(ms / MINUTE))} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} d`;
}

function spelled(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return plural(Math.floor(ms / MINUTE), 'minute');
  if (ms < DAY) return plural(Math.floor(ms / HOUR), 'hour');
  return plural(Math.floor(ms / DAY), 'day');
}

export function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
