import type { DayCount } from './day-count.ts';

const DAY_MS = 86_400_000;

/** Counts moments by the day of UTC, from `from` to `to`; days without any are there with 0, the outer two with the part that counts. */
export function byDay(moments: readonly Date[], from: Date, to: Date): DayCount[] {
  const first = Math.floor(from.getTime() / DAY_MS);
  const last = Math.ceil(to.getTime() / DAY_MS);
  const days = Array.from({ length: Math.max(0, last - first) }, (_, n) => {
    const begins = (first + n) * DAY_MS;
    const inside = Math.min(begins + DAY_MS, to.getTime()) - Math.max(begins, from.getTime());
    return { day: new Date(begins).toISOString().slice(0, 10), posts: 0, share: inside / DAY_MS };
  });
  for (const moment of moments) {
    if (moment < from || moment >= to) continue;
    const day = days[Math.floor(moment.getTime() / DAY_MS) - first];
    if (day) day.posts += 1;
  }
  return days;
}
