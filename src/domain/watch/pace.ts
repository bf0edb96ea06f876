import type { Platform } from '../mention.ts';
import type { SourceKind } from '../source.ts';

const WINDOW_SECONDS = 15 * 60;
/** What is left free for lookups before a send, and for a second process that starts while the first ends. */
const SHARE_FOR_READING = 0.85;

/**
 * Calls that a platform takes in 15 minutes, by what it counts together (docs.x.com "Rate limits", user context: each
 * kind by itself; Reddit: 100 calls a minute for everything, four fifths of which are ours to read with, the half of
 * them for searches, so that mentions and comments do not wait as long as many searches do).
 */
const LIMITS: Record<Platform, { kinds: readonly SourceKind[]; calls: number }[]> = {
  x: [
    { kinds: ['search'], calls: 300 },
    { kinds: ['mentions'], calls: 300 },
    { kinds: ['own-posts'], calls: 900 },
    { kinds: ['messages'], calls: 15 },
  ],
  reddit: [
    { kinds: ['search'], calls: 600 },
    { kinds: ['mentions', 'posts', 'comments', 'own-posts', 'messages'], calls: 600 },
  ],
};

/** Seconds between two rounds of a source, so that all sources together stay within what the platform takes. */
export function paceOf(
  at: { platform: Platform; kind: SourceKind },
  all: readonly { kind: SourceKind }[],
  wanted: number,
): number {
  const limit = LIMITS[at.platform].find(({ kinds }) => kinds.includes(at.kind));
  if (!limit) return wanted;
  const sharing = all.filter((other) => limit.kinds.includes(other.kind)).length;
  return Math.max(wanted, Math.ceil((WINDOW_SECONDS * sharing) / (limit.calls * SHARE_FOR_READING)));
}
