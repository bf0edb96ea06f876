import type { Platform } from './mention.ts';

export const SOURCE_KINDS = ['search', 'mentions', 'comments', 'own-posts', 'messages'] as const;
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
}

export type SourceHealth = 'ok' | 'late' | 'failing' | 'never' | 'paused';

/** Errors by which a source stands still until somebody pays or raises the budget. */
const PAUSING: readonly string[] = ['no-credits', 'budget-spent'];

/** How a source stands, said so that a silent zero cannot be mistaken for quiet. Late after five missed rounds. */
export function healthOf(source: Source, now: Date): SourceHealth {
  if (source.error && PAUSING.includes(source.error.code)) return 'paused';
  if (source.error) return 'failing';
  if (!source.lastSuccessAt) return 'never';
  const lag = (now.getTime() - source.lastSuccessAt.getTime()) / 1000;
  return lag > Math.max(30, source.everySeconds * 5) ? 'late' : 'ok';
}
