import { knownOf } from '../domain/watch/about-us.ts';
import type { FoundGroup, FoundPost, LookedBack } from '../domain/watch/hindsight/looking.ts';
import { shareAboutUs } from '../domain/watch/hindsight/precision.ts';
import { takeTurns } from '../domain/watch/hindsight/take-turns.ts';
import type { KeywordSet, KeywordSetBody } from '../domain/watch/keyword-set.ts';
import type { Deps } from '../ports/step.ts';
import { houseRules } from '../steps/index.ts';
import type { FoundPostView, PreviewView } from './contract/index.ts';
import { orRefuse } from './failures.ts';
import { presentFound, type Show } from './present/found-post.ts';
import { presentCompiled } from './present/keyword-set.ts';

const DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
const MOST_NEXT = 20;
/** Of five posts to judge, two are new, two were found before, and one would be lost. */
const WEIGHTS = { gained: 2, kept: 2, lost: 1 } as const;

export interface PreviewQuestion {
  live: KeywordSet;
  draft: KeywordSetBody;
  skipped: readonly number[];
}

/** What a changed set would have found in the last weeks, against what the running one finds. */
export async function previewSet(
  deps: Deps,
  { live, draft, skipped }: PreviewQuestion,
  signal: AbortSignal,
): Promise<PreviewView> {
  const began = performance.now();
  const now = deps.clock.now();
  const { complaintFrom } = (await houseRules(deps, deps.db.read))({ collectedAt: now }).fears.find;
  const found = orRefuse(
    await deps.hindsight.look(
      {
        draft,
        live: live.body,
        since: new Date(now.getTime() - DAYS * DAY_MS),
        complaintFrom,
        known: knownOf(await deps.db.read.aboutUs.treated(deps.brand.id)),
        skipped,
        seed: seedOf(live.id),
      },
      signal,
    ),
  );
  const show = await presentFound(deps, postsIn(found), complaintFrom);
  return {
    ...numbersOf(found),
    days: DAYS,
    gained: groupView(found.gained, show),
    lost: groupView(found.lost, show),
    kept: groupView(found.kept, show),
    judging: judgingOf(found, show),
    compiled: presentCompiled(deps, draft),
    tookMs: performance.now() - began,
  };
}

function numbersOf({ looked, oldest, gained, kept, lost }: LookedBack) {
  const now = [gained, kept];
  const was = [lost, kept];
  return {
    looked,
    oldest: oldest?.toISOString() ?? null,
    mentions: { now: gained.posts + kept.posts, was: lost.posts + kept.posts },
    aboutUs: { now: shareAboutUs(now), was: shareAboutUs(was) },
    neverTagged: { now: untagged(now), was: untagged(was) },
  };
}

function untagged(groups: readonly FoundGroup[]): number | null {
  const posts = groups.reduce((sum, group) => sum + group.posts, 0);
  const tagged = groups.reduce((sum, group) => sum + group.tagged, 0);
  return posts === 0 ? null : 1 - tagged / posts;
}

function judgingOf(found: LookedBack, show: Show): PreviewView['judging'] {
  const judged = ({ drawn }: FoundGroup) => drawn.about + drawn.not;
  const turns = (['gained', 'kept', 'lost'] as const).map((name) => ({
    weight: WEIGHTS[name],
    judged: judged(found[name]),
    next: found[name].next,
  }));
  return {
    judged: turns.reduce((sum, turn) => sum + turn.judged, 0),
    next: show(takeTurns<FoundPost>(turns, MOST_NEXT)),
  };
}

function groupView(group: FoundGroup, show: (posts: readonly FoundPost[]) => FoundPostView[]) {
  return {
    count: group.posts,
    complaints: group.complaints,
    complaintsEstimated: group.complaintsEstimated,
    newest: show(group.newest),
    random: show(group.random),
    knownAboutUs: show(group.knownAboutUs),
  };
}

function postsIn({ gained, kept, lost }: LookedBack): FoundPost[] {
  return [gained, kept, lost].flatMap((group) => [
    ...group.newest,
    ...group.random,
    ...group.knownAboutUs,
    ...group.next,
  ]);
}

/** Each set has an order of its own in which chance draws, the same every day. */
function seedOf(setId: string): number {
  return [...setId].reduce((seed, letter) => (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}
