import type { Actor } from '../../domain/actor.ts';
import type { AuditLog } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

/** Writes who did what, in the transaction that did it. */
export function auditLog(db: Queries, actor: Actor): AuditLog {
  return {
    async record(action, about, id, data) {
      await db
        .insertInto('audit')
        .values({
          actor_kind: actor.kind,
          actor: actor.name,
          action,
          about,
          subject_id: id,
          data: data ? JSON.stringify(data) : null,
        })
        .execute();
    },
  };
}
