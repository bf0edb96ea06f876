import type { Deps, Next } from '../ports/step.ts';
import { readOwnTimeline } from './reading/read-own-timeline.ts';

/** Reads our own timeline from where the last round ended; see `readOwnTimeline` for what it finds there. */
export function findOwnReplies(deps: Deps, sourceId: string | undefined): Promise<Next[]> {
  return readOwnTimeline(deps, sourceId);
}
