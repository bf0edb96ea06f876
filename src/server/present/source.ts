import { healthOf, type Source } from '../../domain/source.ts';
import type { SourceView } from '../contract/index.ts';

export function presentSource(source: Source, now: Date): SourceView {
  const lag = source.lastSuccessAt ? (now.getTime() - source.lastSuccessAt.getTime()) / 1000 : null;
  return {
    id: source.id,
    platform: source.platform,
    kind: source.kind,
    label: source.label,
    query: source.query,
    lastSuccessAt: source.lastSuccessAt?.toISOString() ?? null,
    lastAttemptAt: source.lastAttemptAt?.toISOString() ?? null,
    lagSeconds: lag === null ? null : Math.max(0, Math.round(lag)),
    state: healthOf(source, now),
    slowedUntil: source.slowedUntil?.toISOString() ?? null,
    error: source.error && { ...source.error, since: source.error.since.toISOString() },
    fetched: source.fetched,
    stored: source.stored,
    unreadable: source.unreadable,
    gaps: source.gaps,
    everySeconds: source.everySeconds,
  };
}
