const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, in seconds, as one short word pair: `12 s ago`, `6 min ago`, `3 h ago`, `2 d ago`. */
export function agoWords(seconds: number): string {
  return seconds < 2 ? 'just now' : `${spanWords(seconds)} ago`;
}

/** A span of seconds in its largest unit: `40 s`, `6 min`, `3 h`, `2 d`. */
export function spanWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < MINUTE) return `${whole} s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} min`;
  if (whole < DAY) return `${Math.floor(whole / HOUR)} h`;
  return `${Math.floor(whole / DAY)} d`;
}

/** When a post was made, for its head: near times as `12 min ago`, the last days by name, older ones by date. */
export function whenWords(at: Date, now: Date): string {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  if (seconds < 6 * HOUR) return agoWords(seconds);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const days = daysBetween(at, now);
  if (days === 0) return `today ${time}`;
  if (days === 1) return `yesterday ${time}`;
  if (days < 7) return `${at.toLocaleDateString('en-GB', { weekday: 'long' })} ${time}`;
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...year })} ${time}`;
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (day: Date): number => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((midnight(to) - midnight(from)) / (DAY * 1000));
}
