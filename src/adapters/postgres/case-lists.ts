import { sql } from 'kysely';
import type { CaseState } from '../../domain/case.ts';
import type { CaseSummary } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

/** Cases for the list, the latest touched first. */
export async function listCases(db: Queries, state: CaseState | null, limit: number): Promise<CaseSummary[]> {
  let select = db
    .selectFrom('case_file')
    .leftJoin('hand_off', 'hand_off.case_id', 'case_file.id')
    .selectAll('case_file')
    .select([
      'hand_off.says as hand_off_says',
      sql<
        string | null
      >`(select coalesce(l.answer, v.topic) from verdict v join mention m on m.id = v.mention_id
        left join label l on l.mention_id = m.id and l.question = 'topic' and l.undone_at is null
        where m.case_id = case_file.id order by m.posted_at limit 1)`.as('topic'),
      sql<
        string | null
      >`(select m.text from mention m where m.case_id = case_file.id order by m.posted_at desc limit 1)`.as(
        'last_text',
      ),
      sql<number>`(select count(*) from reply r where r.case_id = case_file.id and r.ordinal is not null
        and r.state not in ('failed', 'cancelled'))::int`.as('used'),
    ]);
  if (state) select = select.where('case_file.state', '=', state);
  const rows = await select.orderBy('case_file.last_at', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    person: {
      platform: row.platform,
      externalId: row.person_id,
      handle: row.person_handle,
      name: row.person_name,
      followers: row.person_followers,
    },
    topic: row.topic,
    repliesUsed: row.used,
    openedAt: row.opened_at,
    lastAt: row.last_at,
    lastText: row.last_text ?? '',
    handOff: row.hand_off_says,
  }));
}
