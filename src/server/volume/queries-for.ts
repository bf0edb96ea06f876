import type { Platform } from '../../domain/mention.ts';
import type { DayCount } from '../../domain/volume/day-count.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { Deps } from '../../ports/step.ts';
import { presentCompiled } from '../present/keyword-set.ts';

/** What a platform was last asked for a query counts for so long. */
const BELIEVE_MS = 24 * 3_600_000;

/** The queries of a body that a platform could count, by platform. */
export function countableQueries(
  deps: Deps,
  body: KeywordSetBody,
): { platform: Platform; queries: string[] }[] {
  return presentCompiled(deps, body).filter(
    ({ platform, queries }) => queries.length > 0 && deps.accounts.get(platform)?.counter,
  );
}

/** What a platform counted for all queries of a body, day by day; null unless each was asked within a day. */
export async function countedFor(
  deps: Deps,
  platform: Platform,
  queries: readonly string[],
): Promise<{ days: DayCount[]; askedAt: Date } | null> {
  const oldest = deps.clock.now().getTime() - BELIEVE_MS;
  const each = await Promise.all(queries.map((query) => deps.db.read.queryCounts.get(platform, query)));
  const known = each.filter((count) => count !== null && count.askedAt.getTime() > oldest);
  if (known.length === 0 || known.length < queries.length) return null;
  const days = new Map<string, DayCount>();
  for (const day of known.flatMap((count) => count?.days ?? [])) {
    const sum = days.get(day.day);
    days.set(day.day, sum ? { ...sum, posts: sum.posts + day.posts } : { ...day });
  }
  const askedAt = new Date(Math.min(...known.map((count) => count?.askedAt.getTime() ?? 0)));
  return { days: [...days.values()], askedAt };
}
