import type { Platform } from '../mention.ts';
import type { SourceKind } from '../source.ts';

const WINDOW_SECONDS = 15 * 60;
/** What is left free for lookups before a send, and for a second process that starts while the first ends. */
const SHARE_FOR_READING = 0.85;

/**
 * Calls that a platform takes in 15 minutes, by kind of source (docs.x.com "Rate limits", user context; Reddit: 100 a
 * minute for everything, of which the half is ours to read with).
 */
const CALLS: Record<Platform, Record<SourceKind, number>> = {
  x: { search: 300, mentions: 300, comments: 300, 'own-posts': 900, messages: 15 },
  reddit: { search: 750, mentions: 750, comments: 750, 'own-posts': 750, messages: 750 },
};

/** Reddit counts all calls together, X counts each kind by itself. */
const COUNTED_TOGETHER: Record<Platform, boolean> = { x: false, reddit: true };

/** Seconds between two rounds of a source, so that all sources together stay within what the platform takes. */
export function paceOf(
  at: { platform: Platform; kind: SourceKind },
  all: readonly { kind: SourceKind }[],
  wanted: number,
): number {
  const sharing = COUNTED_TOGETHER[at.platform]
    ? all.length
    : all.filter((other) => other.kind === at.kind).length;
  const calls = CALLS[at.platform][at.kind] * SHARE_FOR_READING;
  return Math.max(wanted, Math.ceil((WINDOW_SECONDS * sharing) / calls));
}
