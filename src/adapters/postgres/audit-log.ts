import type { Actor } from '../../domain/actor.ts';
import type { AuditLog } from '../../ports/stores/index.ts';
import { inBatches } from './batches.ts';
import type { Queries } from './connection.ts';

/** Writes who did what, in the transaction that did it. */
export function auditLog(db: Queries, actor: Actor): AuditLog {
  const who = { actor_kind: actor.kind, actor: actor.name };
  return {
    async record(action, about, id, data) {
      await db
        .insertInto('audit')
        .values({ ...who, action, about, subject_id: id, data: data ? JSON.stringify(data) : null })
        .execute();
    },
    async recordEach(action, about, rows) {
      for (const batch of inBatches(rows)) {
        const values = batch.map(({ id, data }) => ({
          ...who,
          action,
          about,
          subject_id: id,
          data: data ? JSON.stringify(data) : null,
        }));
        await db.insertInto('audit').values(values).execute();
      }
    },
  };
}
