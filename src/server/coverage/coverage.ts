import { LONGEST_REST_MS } from '../../domain/budget.ts';
import { overlapOf, reachOf } from '../../domain/coverage/overlap.ts';
import { hearingByHour } from '../../domain/source-hours.ts';
import { byDay } from '../../domain/volume/by-day.ts';
import type { Deps } from '../../ports/step.ts';
import type { MentionBrief } from '../../ports/stores/index.ts';
import type { CoverageView } from '../contract/index.ts';

const DAY_MS = 86_400_000;
const MOST_MENTIONS = 100_000;
const MOST_TERMS = 30;
const MOST_OVERLAPPING = 10;
/** Hours are drawn for so many days: more would be too fine to see. */
const HOURS_DAYS = 7;

/** How far we heard in the last `days` days. */
export async function coverage(deps: Deps, days: number): Promise<CoverageView> {
  const until = deps.clock.now();
  const today = Math.floor(until.getTime() / DAY_MS) * DAY_MS;
  const from = new Date(today - (days - 1) * DAY_MS);
  const mentions = await deps.db.read.mentions.briefsSince(from, MOST_MENTIONS);
  const terms = reachOf(mentions);
  const widest = terms.slice(0, MOST_OVERLAPPING).map(({ term }) => term);
  const tagged = mentions.filter((mention) => mention.tagged).length;
  return {
    from: from.toISOString(),
    until: until.toISOString(),
    days: taggedByDay(mentions, from, until),
    tagged,
    untagged: mentions.length - tagged,
    terms: terms.slice(0, MOST_TERMS),
    overlap: { terms: widest, counts: overlapOf(mentions, widest) },
    sources: await heardByHour(deps, new Date(until.getTime() - Math.min(days, HOURS_DAYS) * DAY_MS), until),
  };
}

function taggedByDay(mentions: readonly MentionBrief[], from: Date, until: Date): CoverageView['days'] {
  const counted = (tagged: boolean) =>
    byDay(
      mentions.filter((mention) => mention.tagged === tagged).map(({ postedAt }) => postedAt),
      from,
      // What was posted this very moment counts too.
      new Date(until.getTime() + 1),
    );
  const untagged = counted(false);
  return counted(true).map(({ day, posts }, n) => ({
    day,
    tagged: posts,
    untagged: untagged[n]?.posts ?? 0,
  }));
}

async function heardByHour(deps: Deps, from: Date, until: Date): Promise<CoverageView['sources']> {
  const before = new Date(from.getTime() - LONGEST_REST_MS);
  const [sources, rows] = await Promise.all([
    deps.db.read.sources.list(),
    deps.db.read.sources.hours(before),
  ]);
  return sources.map(({ id, platform, label }) => ({
    id,
    platform,
    label,
    hours: hearingByHour(
      rows.filter((row) => row.sourceId === id),
      from,
      until,
    ).map(({ hour, hearing, row }) => ({
      hour: hour.toISOString(),
      hearing,
      rounds: row?.rounds ?? 0,
      fetched: row?.fetched ?? 0,
      stored: row?.stored ?? 0,
      failed: row?.failed ?? 0,
    })),
  }));
}
