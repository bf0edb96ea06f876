import type { Platform } from '../../domain/mention.ts';
import type { Source } from '../../domain/source.ts';
import type { Deps, Next } from '../../ports/step.ts';
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
  const known = await ownPosts(deps, platform);
  if (!known || isFresh(deps, known)) return { next: [], unread: null };
  const next = await readOwnTimeline(deps, known.id);
  const now = await ownPosts(deps, platform);
  return { next, unread: now && !isFresh(deps, now) ? unread(deps, now) : null };
}

async function ownPosts(deps: Deps, platform: Platform): Promise<Source | undefined> {
  const sources = await deps.db.read.sources.list();
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
