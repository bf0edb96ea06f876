import type { Platform } from '../mention.ts';
import { byDay } from './by-day.ts';
import type { DayCount } from './day-count.ts';
import { type Estimate, perDay, shareOf, times } from './estimate.ts';
import type { FoundPost } from './term-table.ts';

/** Days of a mean month. */
export const MONTH_DAYS = 365.2425 / 12;

/** A post the set finds, with when it was posted. */
export interface FoundAt extends FoundPost {
  platform: Platform;
  postedAt: Date;
  /** Its author named us, so it is read for less, and whatever the set says. */
  tagged: boolean;
}

export interface Looked {
  platform: Platform;
  /** The time that was looked at, and what was found in it. */
  from: Date;
  to: Date;
  posts: readonly FoundAt[];
  /** What the platform itself counted for the set's queries, if it was asked. */
  counted: readonly DayCount[] | null;
  /** Posts that are read for each that the set then takes, from 1 on: searches find more than was asked for. */
  readsEach: number;
  /** US dollars. */
  prices: { postRead: number; ownRead: number };
}

/** What a set brings and costs on one platform. Estimates are null where nothing was heard yet. */
export interface PlatformVolume {
  platform: Platform;
  /** Where the number of posts read comes from. */
  from: 'counted-by-platform' | 'heard-here';
  found: number;
  /** Posts a day the set takes; posts a day that are read and paid for it. */
  takesPerDay: Estimate | null;
  readsPerDay: Estimate | null;
  usdPerMonth: Estimate | null;
  usefulPerDay: Estimate | null;
  usdPerUseful: Estimate | null;
}

export function platformVolume(looked: Looked): PlatformVolume {
  const { platform, posts, counted, from, to } = looked;
  const daily = (some: readonly FoundAt[]) =>
    perDay(
      byDay(
        some.map(({ postedAt }) => postedAt),
        from,
        to,
      ),
    );
  const takesPerDay = daily(posts);
  const taggedPerDay = daily(posts.filter(({ tagged }) => tagged));
  const searched = daily(posts.filter(({ tagged }) => !tagged));
  const readsPerDay = counted ? perDay(counted) : searched && times(searched, looked.readsEach);
  const usdPerDay =
    readsPerDay && sum(times(readsPerDay, looked.prices.postRead), taggedUsd(taggedPerDay, looked));
  const useful = usefulShare(posts);
  const usefulPerDay = takesPerDay && useful && product(takesPerDay, useful);
  return {
    platform,
    from: counted ? 'counted-by-platform' : 'heard-here',
    found: posts.length,
    takesPerDay,
    readsPerDay,
    usdPerMonth: usdPerDay && times(usdPerDay, MONTH_DAYS),
    usefulPerDay,
    usdPerUseful: usdPerDay && takesPerDay && useful && eachUseful(usdPerDay, takesPerDay, useful),
  };
}

/** The whole of several platforms; bounds add up, which is wider than chance would have it. */
export function sumOf(parts: readonly (Estimate | null)[]): Estimate | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce(sum);
}

/** How many of the posts are of use, by those somebody or the classifier looked at; null when none was. */
export function usefulShare(posts: readonly FoundPost[]): Estimate | null {
  const known = posts.flatMap(({ worth }) => worth ?? []);
  return shareOf(
    known.reduce((all, worth) => all + worth, 0),
    known.length,
  );
}

function taggedUsd(tagged: Estimate | null, { prices }: Looked): Estimate {
  return tagged ? times(tagged, prices.ownRead) : { value: 0, low: 0, high: 0 };
}

/** The same posts stand above and below the line, so only the useful share makes this unsure. Null when none may be of use. */
function eachUseful(usdPerDay: Estimate, takesPerDay: Estimate, useful: Estimate): Estimate | null {
  if (takesPerDay.value === 0 || useful.value === 0) return null;
  const each = usdPerDay.value / takesPerDay.value;
  return {
    value: each / useful.value,
    low: each / useful.high,
    high: useful.low === 0 ? Number.POSITIVE_INFINITY : each / useful.low,
  };
}

function sum(one: Estimate, other: Estimate): Estimate {
  return { value: one.value + other.value, low: one.low + other.low, high: one.high + other.high };
}

function product(one: Estimate, other: Estimate): Estimate {
  return { value: one.value * other.value, low: one.low * other.low, high: one.high * other.high };
}
