import type { Insertable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AuditLog } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { Tables } from './tables.ts';
import { type Columns, namesOf, rowsOf, statements } from './unnested.ts';

/**
 * Writes who did what, in the transaction that did it. No words, no account and no post of anybody: the log only grows, so
 * it could not be cleared of them when a person's data is erased. Those stand with the row that the log names.
 */
export function auditLog(db: Queries, actor: Actor): AuditLog {
  const who = { actor_kind: actor.kind, actor: actor.name };
  return {
    async record(action, about, id, data) {
      await db
        .insertInto('audit')
        .values({ ...who, action, about, ...subjectOf(id, data) })
        .execute();
    },
    async recordEach(action, about, rows) {
      for (const batch of statements(rows)) {
        const told = batch.map(({ id, data }) => ({ ...who, action, about, ...subjectOf(id, data) }));
        await db
          .insertInto('audit')
          .columns(namesOf(AUDIT_COLUMNS))
          .expression(rowsOf(AUDIT_COLUMNS, told))
          .execute();
      }
    },
  };
}

function subjectOf(id: string | null, data: unknown) {
  return { subject_id: id, data: data ? JSON.stringify(data) : null };
}

const AUDIT_COLUMNS = {
  actor_kind: 'text',
  actor: 'text',
  action: 'text',
  about: 'text',
  subject_id: 'text',
  data: 'jsonb',
} as const satisfies Columns<Omit<Insertable<Tables['audit']>, 'id' | 'at'>>;
