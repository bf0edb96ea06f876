import { sql } from 'kysely';
import type { Subject } from '../../domain/actor.ts';
import { isItem } from '../../domain/set-aside.ts';
import { whole } from '../../domain/whole-text.ts';
import type { StepName } from '../../ports/step-names.ts';
import type { AuditLog, SetAsideStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { dropMoved, listSetAside, toSetAside } from './set-aside-lists.ts';

/** What the subject of each step is, for the audit log; a step that is not here is about sources. */
const ABOUT: Partial<Record<StepName, Subject>> = {
  'classify-mention': 'mention',
  'open-case': 'mention',
  'decide-case': 'case',
  'draft-reply': 'draft',
  'send-reply': 'reply',
  'reconcile-reply': 'reply',
  'hand-off': 'case',
  'send-message': 'message',
  'follow-up-case': 'case',
};

export function setAsideStore(db: Queries, audit: AuditLog): SetAsideStore {
  const record = (action: string, step: StepName, id: string, data?: Record<string, unknown>) =>
    // What could not be stored is called by its post, which the audit log does not name.
    audit.record(action, ABOUT[step] ?? 'source', isItem(id) ? null : id, { step, ...data });
  return {
    ...reading(db),
    ...writing(db, record),
    async dropMoved() {
      for (const { step, subject_id } of await dropMoved(db))
        await record('moved-meanwhile', step, subject_id);
    },
  };
}

/** For a claim: leaves out the rows that the step shall pass over now. */
export function notAside(step: StepName, id: string, now: Date) {
  return sql<boolean>`not exists (select from set_aside s where s.step = ${step}
    and s.subject_id = ${sql.ref(id)}::text and coalesce(s.next_try_at, 'infinity') > ${now})`;
}

function reading(db: Queries) {
  return {
    async get(step, subjectId) {
      const row = await db
        .selectFrom('set_aside')
        .selectAll()
        .where('step', '=', step)
        .where('subject_id', '=', subjectId)
        .executeTakeFirst();
      return row ? toSetAside(row) : null;
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('set_aside')
        .select(['step', 'subject_id'])
        .where(sql<boolean>`next_try_at <= ${now}`)
        .orderBy('next_try_at')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ step: row.step, subjectId: row.subject_id }));
    },
    list: (limit) => listSetAside(db, limit),
    async count() {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from set_aside`.execute(db);
      return rows[0]?.n ?? 0;
    },
  } satisfies Partial<SetAsideStore>;
}

type Recorder = (action: string, step: StepName, id: string, data?: Record<string, unknown>) => Promise<void>;

function writing(db: Queries, record: Recorder) {
  return {
    async put({ step, subjectId, firstAt, ...row }) {
      const told = {
        reason: whole(row.reason),
        last_at: row.lastAt,
        times: row.times,
        next_try_at: row.nextTryAt,
        body: row.body,
      };
      await db
        .insertInto('set_aside')
        .values({ step, subject_id: subjectId, first_at: firstAt, ...told })
        .onConflict((conflict) => conflict.columns(['step', 'subject_id']).doUpdateSet(told))
        .execute();
      await record('set-aside', step, subjectId, { times: row.times });
    },
    async release(step, subjectId, now) {
      const row = await db
        .updateTable('set_aside')
        .set({ next_try_at: now })
        .where('step', '=', step)
        .where('subject_id', '=', subjectId)
        .returning('times')
        .executeTakeFirst();
      if (row) await record('tried-again', step, subjectId, { times: row.times });
      return row !== undefined;
    },
    async worked(step, subjectIds) {
      if (subjectIds.length === 0) return;
      const rows = await db
        .deleteFrom('set_aside')
        .where('step', '=', step)
        .where('subject_id', 'in', subjectIds)
        .returning('subject_id')
        .execute();
      for (const row of rows) await record('no-longer-set-aside', step, row.subject_id);
    },
  } satisfies Partial<SetAsideStore>;
}
