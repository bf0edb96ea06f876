import type { Platform } from '../../domain/mention.ts';
import type { Source } from '../../domain/source.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';
import type { Obstacle } from '../case/obstacle.ts';
import { readOwnTimeline } from './read-own-timeline.ts';

/** A look at our own timeline counts as fresh for so long. */
const FRESH_MS = 6_000;
/** Another process is reading it: it is done by then. */
const BEING_READ_MS = 1_000;

export interface TimelineLook {
  next: Next[];
  /** Why nothing may be sent yet, or null when our timeline was read a moment ago. */
  unread: Obstacle | null;
}

/**
 * A colleague may have answered natively a moment ago, so our own timeline is read right before a send, unless it just
 * was. What it does not show yet nobody can know.
 */
export async function lookAtTimeline(deps: Deps, platform: Platform): Promise<TimelineLook> {
  const looks = looksOf(deps);
  const shared = looks.get(platform);
  if (shared) return { ...(await shared), next: [] };
  const look = lookNow(deps, platform).finally(() => looks.delete(platform));
  looks.set(platform, look);
  return look;
}

/** Why nothing may leave now, by the books: our own timeline was not read a moment ago. Null when it was. */
export async function unreadTimeline(
  deps: Deps,
  stores: Stores,
  platform: Platform,
): Promise<Obstacle | null> {
  const own = await ownPosts(stores, platform);
  return own && !isFresh(deps, own) ? unread(deps, own) : null;
}

/** Looks that are under way in this process: sends that come meanwhile share them, instead of waiting for their turn. */
const underWay = new WeakMap<Deps, Map<Platform, Promise<TimelineLook>>>();

function looksOf(deps: Deps): Map<Platform, Promise<TimelineLook>> {
  const known = underWay.get(deps) ?? new Map<Platform, Promise<TimelineLook>>();
  underWay.set(deps, known);
  return known;
}

async function lookNow(deps: Deps, platform: Platform): Promise<TimelineLook> {
  const known = await ownPosts(deps.db.read, platform);
  if (!known || isFresh(deps, known)) return { next: [], unread: null };
  const next = await readOwnTimeline(deps, known.id);
  return { next, unread: await unreadTimeline(deps, deps.db.read, platform) };
}

async function ownPosts(stores: Stores, platform: Platform): Promise<Source | undefined> {
  const sources = await stores.sources.list();
  return sources.find((source) => source.kind === 'own-posts' && source.platform === platform);
}

function isFresh(deps: Deps, { lastSuccessAt, error }: Source): boolean {
  return error === null && deps.clock.now().getTime() - (lastSuccessAt?.getTime() ?? 0) <= FRESH_MS;
}

function unread(deps: Deps, { error, notBefore }: Source): Obstacle {
  if (!error) {
    const until = new Date(deps.clock.now().getTime() + BEING_READ_MS);
    return { do: 'wait', until, why: 'Our own timeline is being read first: a colleague may have answered.' };
  }
  const why = `Nothing is sent while our own timeline cannot be read: a colleague may have answered. ${error.message}`;
  return { do: 'wait', until: notBefore, why };
}
