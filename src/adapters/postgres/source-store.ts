import { type Selectable, sql } from 'kysely';
import { BUDGET_SPENT, type Source } from '../../domain/source.ts';
import type { AuditLog, SourceStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { hoursSince, noteHour } from './source-hours.ts';
import type { Tables } from './tables.ts';

export function sourceStore(db: Queries, audit: AuditLog): SourceStore {
  return {
    ...declaring(db, audit),
    ...beginning(db, audit),
    ...ending(db, audit),
    hours: (since) => hoursSince(db, since),
  };
}

function toSource(row: Selectable<Tables['source']>): Source {
  return {
    id: row.id,
    brandId: row.brand_id,
    platform: row.platform,
    kind: row.kind,
    label: row.label,
    query: row.query,
    cursor: row.cursor,
    everySeconds: row.every_seconds,
    lastAttemptAt: row.last_attempt_at,
    lastSuccessAt: row.last_success_at,
    notBefore: row.not_before,
    error: row.error_code
      ? {
          code: row.error_code,
          message: row.error_message ?? '',
          since: row.failing_since ?? row.last_attempt_at ?? new Date(0),
        }
      : null,
    fetched: Number(row.fetched),
    stored: Number(row.stored),
    unreadable: Number(row.unreadable),
    gaps: Number(row.gaps),
    gapAt: row.gap_at,
    slowedUntil: row.slowed_until,
  };
}

function declaring(db: Queries, audit: AuditLog) {
  return {
    async ensure(sources) {
      const ids = sources.map((source) => source.id);
      for (const s of sources) {
        const told = { label: s.label, query: s.query, every_seconds: s.everySeconds, active: true };
        const row = { id: s.id, brand_id: s.brandId, platform: s.platform, kind: s.kind, ...told };
        await db
          .insertInto('source')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
          .execute();
      }
      if (ids.length > 0)
        await db.updateTable('source').set({ active: false }).where('id', 'not in', ids).execute();
      await audit.record('sources-declared', 'source', null, { ids });
    },
    async list() {
      return (
        await db.selectFrom('source').selectAll().where('active', '=', true).orderBy('id').execute()
      ).map(toSource);
    },
    async get(id) {
      const row = await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toSource(row) : null;
    },
  } satisfies Partial<SourceStore>;
}

function beginning(db: Queries, audit: AuditLog) {
  return {
    async begin(id, now) {
      const row = await db
        .updateTable('source')
        .set({ last_attempt_at: now })
        .where('id', '=', id)
        .where('active', '=', true)
        .where(sql<boolean>`coalesce(not_before, '-infinity') <= ${now}`)
        .returningAll()
        .executeTakeFirst();
      return row ? toSource(row) : null;
    },
    async wake() {
      const awake = await db
        .updateTable('source')
        .set({
          not_before: null,
          slowed_until: null,
          error_code: null,
          error_message: null,
          failing_since: null,
        })
        .where((where) =>
          where.or([where('slowed_until', 'is not', null), where('error_code', '=', BUDGET_SPENT)]),
        )
        .returning('id')
        .execute();
      await audit.recordEach('woken', 'source', awake);
    },
  } satisfies Partial<SourceStore>;
}

function ending(db: Queries, audit: AuditLog) {
  return {
    async advance(id, round, now) {
      await noteHour(db, id, now, {
        rounds: round.completedFrom ? 1 : 0,
        fetched: round.fetched,
        stored: round.stored,
        gaps: round.gap ? 1 : 0,
        slowed: round.slowedUntil !== null,
      });
      const whole = round.completedFrom ? { last_success_at: round.completedFrom } : {};
      await db
        .updateTable('source')
        .set({
          cursor: JSON.stringify(round.cursor),
          ...whole,
          ...(round.gap ? { gap_at: now } : {}),
          not_before: round.slowedUntil,
          slowed_until: round.slowedUntil,
          error_code: null,
          error_message: null,
          failing_since: null,
          fetched: sql`fetched + ${round.fetched}`,
          stored: sql`stored + ${round.stored}`,
          unreadable: sql`unreadable + ${round.unreadable}`,
          gaps: sql`gaps + ${round.gap ? 1 : 0}`,
        })
        .where('id', '=', id)
        .execute();
      if (round.fetched > 0 || round.gap)
        await audit.record('fetched', 'source', id, { ...round, cursor: undefined });
    },
    async failed(id, error, now) {
      await noteHour(db, id, now, { failed: 1, error_code: error.code });
      await db
        .updateTable('source')
        .set({
          error_code: error.code,
          error_message: error.message,
          not_before: error.until,
          // It waits for the platform now; money that comes must not wake it before its time.
          slowed_until: null,
          failing_since: sql`coalesce(failing_since, ${now})`,
        })
        .where('id', '=', id)
        .execute();
      await audit.record('fetch-failed', 'source', id, { code: error.code });
    },
  } satisfies Partial<SourceStore>;
}
