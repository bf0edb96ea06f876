import type { Platform } from './mention.ts';

export const SOURCE_KINDS = ['search', 'mentions', 'posts', 'comments', 'own-posts', 'messages'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One thing we read again and again, with where it stands. "Not fetched" is never "no mentions". */
export interface Source {
  id: string;
  brandId: string;
  platform: Platform;
  kind: SourceKind;
  /** For people. */
  label: string;
  /** The search query, or the subreddit; null where there is nothing to say. */
  query: string | null;
  cursor: Record<string, string>;
  everySeconds: number;
  lastAttemptAt: Date | null;
  lastSuccessAt: Date | null;
  /** Not asked before this moment: the platform said so. */
  notBefore: Date | null;
  error: { code: string; message: string; since: Date } | null;
  fetched: number;
  stored: number;
  unreadable: number;
  gaps: number;
  /** The last of them. What was there before it, and is not stored, may have been missed. */
  gapAt: Date | null;
  /** It rests until then, so that the budget lasts; null while money is no matter. */
  slowedUntil: Date | null;
}

export const SOURCE_HEALTHS = ['ok', 'late', 'failing', 'never', 'paused', 'slowed', 'stopped'] as const;
/** `slowed` it is read more rarely, `stopped` it is not read at all, both for the budget. */
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

export const BUDGET_SPENT = 'budget-spent';

/** Errors by which a source stands still until somebody pays or raises the budget. */
export function isPausing(errorCode: string | null): boolean {
  return errorCode === 'no-credits' || errorCode === BUDGET_SPENT;
}

/** A source that rested is not called late at once: its round comes with the next beat of the schedule. */
const LATE_MS = 60_000;

/** How a source stands, said so that a silent zero cannot be mistaken for quiet. Late after five missed rounds. */
export function healthOf(source: Source, now: Date): SourceHealth {
  if (source.error?.code === BUDGET_SPENT) return 'stopped';
  if (source.error && isPausing(source.error.code)) return 'paused';
  if (source.error) return 'failing';
  if (!source.lastSuccessAt) return 'never';
  if (source.slowedUntil && now.getTime() < source.slowedUntil.getTime() + LATE_MS) return 'slowed';
  const lag = (now.getTime() - source.lastSuccessAt.getTime()) / 1000;
  return lag > Math.max(30, source.everySeconds * 5) ? 'late' : 'ok';
}
