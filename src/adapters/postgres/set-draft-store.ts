import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { withEveryList } from '../../domain/watch/keyword-set.ts';
import type { AuditLog, SetDraft, SetDraftStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { KeywordSetDraftTable } from './keyword-set-tables.ts';

/** So many revisions before the newest are kept. */
const KEPT = 200;

export function setDraftStore(db: Queries, audit: AuditLog, actor: Actor): SetDraftStore {
  return { ...keeping(db, audit, actor), ...presence(db, audit, actor) };
}

function keeping(db: Queries, audit: AuditLog, actor: Actor) {
  return {
    async get(setId) {
      const row = await selectOf(db, setId).orderBy('revision', 'desc').limit(1).executeTakeFirst();
      return row ? toDraft(row) : null;
    },
    async revision(setId, revision) {
      const row = await selectOf(db, setId).where('revision', '=', revision).executeTakeFirst();
      return row ? toDraft(row) : null;
    },
    async put({ setId, revision, body, basedOn }, now) {
      const row = await db
        .insertInto('keyword_set_draft')
        .values({
          set_id: setId,
          revision: revision + 1,
          body: body === null ? null : JSON.stringify(body),
          based_on: basedOn,
          edited_by: actor.name,
          edited_at: now,
        })
        .onConflict((conflict) => conflict.columns(['set_id', 'revision']).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      await db
        .deleteFrom('keyword_set_draft')
        .where('set_id', '=', setId)
        .where('revision', '<=', revision - KEPT)
        .execute();
      const action = body === null ? 'draft-put-away' : 'draft-kept';
      await audit.record(action, 'keyword-draft', setId, { revision: row.revision, basedOn });
      return toDraft(row);
    },
  } satisfies Partial<SetDraftStore>;
}

function selectOf(db: Queries, setId: string) {
  return db.selectFrom('keyword_set_draft').selectAll().where('set_id', '=', setId);
}

function toDraft(row: Selectable<KeywordSetDraftTable>): SetDraft {
  return {
    setId: row.set_id,
    revision: row.revision,
    body: row.body && withEveryList(row.body),
    basedOn: row.based_on,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
  };
}

/** Who has a set in hand. That somebody came or went is audited; that they are still there only renews the row. */
function presence(db: Queries, audit: AuditLog, actor: Actor) {
  return {
    async editors(setId, heardSince) {
      return db
        .selectFrom('keyword_set_editor')
        .select(['name', 'since'])
        .where('set_id', '=', setId)
        .where('seen_at', '>', heardSince)
        .orderBy('since')
        .execute();
    },
    async editing(setId, heardSince, now) {
      const renewed = await db
        .updateTable('keyword_set_editor')
        .set({ seen_at: sql`greatest(seen_at, ${now})` })
        .where('set_id', '=', setId)
        .where('name', '=', actor.name)
        .where('seen_at', '>', heardSince)
        .returning('name')
        .executeTakeFirst();
      if (renewed) return;
      const row = { since: now, seen_at: now };
      await db
        .insertInto('keyword_set_editor')
        .values({ set_id: setId, name: actor.name, ...row })
        .onConflict((conflict) => conflict.columns(['set_id', 'name']).doUpdateSet(row))
        .execute();
      await audit.record('began-editing', 'keyword-draft', setId);
    },
    async putDown(setId) {
      const gone = await db
        .deleteFrom('keyword_set_editor')
        .where('set_id', '=', setId)
        .where('name', '=', actor.name)
        .returning('name')
        .executeTakeFirst();
      if (gone) await audit.record('put-down', 'keyword-draft', setId);
    },
  } satisfies Partial<SetDraftStore>;
}
