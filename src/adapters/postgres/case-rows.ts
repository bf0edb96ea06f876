import { type Selectable, sql } from 'kysely';
import type { CaseFile } from '../../domain/case.ts';
import type { Queries } from './connection.ts';
import { toReply } from './reply-rows.ts';
import type { Tables } from './tables.ts';

/**
 * Cases with their replies and whether the person said stop, by id. The lock is taken first and alone: a statement that
 * waits for a lock reads all else as it was before the wait, and would not see a stop that came meanwhile.
 */
export async function loadCases(
  db: Queries,
  ids: readonly string[],
  lock = false,
): Promise<Map<string, CaseFile>> {
  if (ids.length === 0) return new Map();
  if (lock) await db.selectFrom('case_file').select('id').where('id', 'in', ids).forUpdate().execute();
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .select(
      sql<boolean>`exists (select 1 from stopped_person s
        where s.platform = case_file.platform
          and s.person_key = keyed('person', case_file.platform, case_file.person_id))`.as('said_stop'),
    )
    .where('id', 'in', ids)
    .execute();
  const replies = await db
    .selectFrom('reply')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('created_at')
    .execute();
  const repliesOf = Map.groupBy(replies, (reply) => reply.case_id);
  return new Map(
    rows.map((row) => {
      const theirs = (repliesOf.get(row.id) ?? []).map(toReply);
      return [row.id, { ...toCaseFile(row), replies: theirs, saidStop: row.said_stop }];
    }),
  );
}

export async function loadCase(db: Queries, id: string, lock: boolean): Promise<CaseFile | null> {
  return (await loadCases(db, [id], lock)).get(id) ?? null;
}

function toCaseFile(row: Selectable<Tables['case_file']>): Omit<CaseFile, 'replies' | 'saidStop'> {
  return {
    id: row.id,
    brandId: row.brand_id,
    threadId: row.thread_id,
    person: {
      platform: row.platform,
      externalId: row.person_id,
      handle: row.person_handle,
      name: row.person_name,
      followers: row.person_followers,
    },
    state: row.state,
    openedAt: row.opened_at,
    dueAt: row.due_at,
  };
}
