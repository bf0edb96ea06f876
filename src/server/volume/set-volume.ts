import { PLATFORMS, type Platform } from '../../domain/mention.ts';
import {
  type FoundAt,
  MONTH_DAYS,
  type PlatformVolume,
  platformVolume,
  sumOf,
  usefulShare,
} from '../../domain/volume/platform-volume.ts';
import { termTable } from '../../domain/volume/term-table.ts';
import type { KeywordSet, KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { isSearchOf } from '../../domain/watch/sources.ts';
import type { Deps } from '../../ports/step.ts';
import type { TermVolumeView, VolumeView } from '../contract/index.ts';
import { presentEstimate, presentPlatform } from '../present/volume.ts';
import { type FoundBack, type LookBack, lookBack, termsIn } from './look-back.ts';
import { countableQueries, countedFor } from './queries-for.ts';

const DAY_MS = 86_400_000;

/** What a body would bring and cost, on each platform and by each term, against the live set. */
export async function setVolume(deps: Deps, live: KeywordSet, body: KeywordSetBody): Promise<VolumeView> {
  const back = await lookBack(deps, [body, live.body]);
  const counts = await countsFor(deps, body);
  const [found = [], foundLive = []] = back.found;
  const readsEach = readsForEach(live, back, foundLive);
  const side = (posts: readonly FoundAt[], of: KeywordSetBody, counted: Counted['byPlatform']) =>
    PLATFORMS.filter((platform) => of.platforms.includes(platform)).map((platform) =>
      platformVolume({
        platform,
        from: back.from ?? back.to,
        to: back.to,
        posts: posts.filter((post) => post.platform === platform),
        counted: counted.get(platform)?.days ?? null,
        readsEach,
        prices: deps.prices[platform],
      }),
    );
  const platforms = side(found, body, counts.byPlatform);
  return {
    since: back.from?.toISOString() ?? null,
    until: back.to.toISOString(),
    looked: back.looked,
    now: { ...totalOf(platforms, found), platforms: platforms.map(presentPlatform) },
    live: totalOf(side(foundLive, live.body, new Map()), foundLive),
    terms: termsWithin(termTable(paidFor(found, readsEach), termsIn(deps, body)), back),
    counts: counts.told,
  };
}

interface Counted {
  byPlatform: Map<Platform, NonNullable<Awaited<ReturnType<typeof countedFor>>>>;
  told: VolumeView['counts'];
}

async function countsFor(deps: Deps, body: KeywordSetBody): Promise<Counted> {
  const countable = countableQueries(deps, body);
  const byPlatform: Counted['byPlatform'] = new Map();
  for (const { platform, queries } of countable) {
    const counted = await countedFor(deps, platform, queries);
    if (counted) byPlatform.set(platform, counted);
  }
  const usd = countable.reduce(
    (sum, { platform, queries }) => sum + queries.length * deps.prices[platform].count,
    0,
  );
  const asked = [...byPlatform.values()].map(({ askedAt }) => askedAt.getTime());
  const askedAt = asked.length === 0 ? null : new Date(Math.min(...asked)).toISOString();
  return { byPlatform, told: { canAsk: countable.length > 0, usd, askedAt } };
}

/** Posts that the searches of the live set brought for each of them that it took; at least one. What other sets read is theirs to pay. */
function readsForEach(live: KeywordSet, { untagged }: LookBack, taken: readonly FoundBack[]): number {
  const read = untagged
    .filter(({ sourceId }) => isSearchOf(live, 'x', sourceId))
    .reduce((sum, { posts }) => sum + posts, 0);
  const kept = taken.filter(({ tagged, sourceId }) => !tagged && isSearchOf(live, 'x', sourceId)).length;
  return kept === 0 ? 1 : Math.max(1, read / kept);
}

function totalOf(platforms: readonly PlatformVolume[], posts: readonly FoundAt[]) {
  const [usdPerMonth, usefulPerDay] = [
    sumOf(platforms.map((one) => one.usdPerMonth)),
    sumOf(platforms.map((one) => one.usefulPerDay)),
  ];
  const share = usefulShare(posts);
  const useful = usefulPerDay?.value ?? 0;
  const each = usdPerMonth && useful > 0 ? usdPerMonth.value / MONTH_DAYS / useful : null;
  return {
    found: posts.length,
    takesPerDay: presentEstimate(sumOf(platforms.map((one) => one.takesPerDay))),
    usdPerMonth: presentEstimate(usdPerMonth),
    usefulPerDay: presentEstimate(usefulPerDay),
    usefulShare: presentEstimate(share),
    // The same posts stand above and below the line, so only the useful share makes it unsure.
    usdPerUseful:
      each === null || !share
        ? null
        : presentEstimate({
            value: each,
            low: (each * share.value) / share.high,
            high: share.low === 0 ? Number.POSITIVE_INFINITY : (each * share.value) / share.low,
          }),
  };
}

/** With what else a search reads for each post it finds; who tagged us is read alone. */
function paidFor(found: readonly FoundBack[], readsEach: number): FoundBack[] {
  return found.map((post) => ({ ...post, usd: post.tagged ? post.usd : post.usd * readsEach }));
}

/** The table's money as that of a month. */
function termsWithin(rows: ReturnType<typeof termTable>, { from, to }: LookBack): TermVolumeView[] {
  const days = from ? (to.getTime() - from.getTime()) / DAY_MS : 1;
  return rows.map(({ term, finds, alone, useful, usd, noiseShare }) => ({
    term,
    finds,
    alone,
    usefulAlone: useful,
    usdPerMonth: (usd * MONTH_DAYS) / days,
    noiseShare,
  }));
}
