import { z } from 'zod';
import type { DayCount } from '../../../domain/volume/day-count.ts';
import type { PlatformResult, PostCounter } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { misuse } from './errors.ts';

const DAY_MS = 86_400_000;

/** One day of a count; the first and the last are cut at the moment of asking. */
const XDayCount = z.object({
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
  tweet_count: z.number().int().min(0),
});

/**
 * `GET /2/tweets/counts/recent`: the last seven days, one price a request whatever it counts (docs.x.com "Post counts").
 * X takes it from an app only, or from OAuth 2, never with the OAuth 1.0a of our account; so it is asked as the app.
 */
export function xCounter(connection: XConnection, queryLimit: number): PostCounter {
  return {
    platform: 'x',
    async count(query) {
      const length = [...query].length;
      if (length > queryLimit)
        return misuse(`A search on X may hold ${queryLimit} characters; this one has ${length}.`);
      const answer = await connection.asApp('tweets/counts/recent', { query, granularity: 'day' });
      return answer.ok ? daysIn(answer.value.data ?? []) : answer;
    },
  };
}

/** A day that cannot be read makes the whole count wrong, so then there is none. */
function daysIn(data: readonly unknown[]): PlatformResult<DayCount[]> {
  const days = readDays(data);
  if (days.length === data.length) return { ok: true, value: days };
  const message = 'X counted in a form we cannot read.';
  return { ok: false, error: { kind: 'defer', code: 'unreadable-answer', message, until: null } };
}

function readDays(data: readonly unknown[]): DayCount[] {
  return data.flatMap((raw) => {
    const day = XDayCount.safeParse(raw).data;
    if (!day) return [];
    const [start, end] = [Date.parse(day.start), Date.parse(day.end)];
    return [{ day: day.start.slice(0, 10), posts: day.tweet_count, share: (end - start) / DAY_MS }];
  });
}
