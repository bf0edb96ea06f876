import { DateTime } from 'luxon';
import { type BusinessHours, WEEKDAYS } from './opening-times.ts';

/** Opening hours with the zone their wall clock is in. */
export interface Calendar {
  hours: BusinessHours;
  /** IANA name. */
  timeZone: string;
}

/** An open stretch as true instants, in milliseconds: on a day when clocks change it is an hour shorter or longer. */
interface OpenTime {
  from: number;
  to: number;
}

/** The moment at which `minutes` open minutes have passed since `from`; they are real minutes, whatever clocks do. */
export function addOpenMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  let left = minutes * 60_000;
  for (const open of openTimes(from, calendar)) {
    const length = open.to - open.from;
    if (left <= length) return new Date(open.from + left);
    left -= length;
  }
  throw new RangeError('opening hours came to an end');
}

/** `moment` itself when we are open then, else when we next open. */
export function nextOpenMoment(moment: Date, calendar: Calendar): Date {
  for (const open of openTimes(moment, calendar)) return new Date(open.from);
  throw new RangeError('opening hours came to an end');
}

/** Open stretches from a moment on, the first one cut to begin there. Never ends: a week always has an open day. */
function* openTimes(from: Date, { hours, timeZone }: Calendar): Generator<OpenTime> {
  const closed = new Set(hours.closed);
  let day = DateTime.fromJSDate(from, { zone: timeZone }).startOf('day');
  for (;;) {
    const stretches = closed.has(day.toISODate() ?? '') ? [] : hours[WEEKDAYS[day.weekday - 1] ?? 'monday'];
    for (const stretch of stretches) {
      const open = {
        from: Math.max(wallClock(day, stretch.from), from.getTime()),
        to: wallClock(day, stretch.to),
      };
      if (open.from < open.to) yield open;
    }
    day = day.plus({ days: 1 }).startOf('day');
  }
}

/** The instant at which that day's clock shows so many minutes after midnight. */
function wallClock(day: DateTime, minutes: number): number {
  if (minutes === 24 * 60) return day.plus({ days: 1 }).startOf('day').toMillis();
  return day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
}
