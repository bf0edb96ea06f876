import { sql } from 'kysely';
import type { JudgedHeard } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

/** A colleague's word stands above the verdict, as everywhere; a post with neither is left out. */
export async function judgedOf(db: Queries, numbers: readonly number[]): Promise<JudgedHeard[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ number: string; complaint: number }>`
    select * from (
      select h.number, case m.said when 'complaint' then 1 when 'not-a-complaint' then 0 else v.complaint end as complaint
      from heard_post h
      join mention m on m.brand_id = h.brand_id and m.platform = h.platform and m.external_id = h.external_id
      left join verdict v on v.mention_id = m.id
      where h.number = any(${numbers.map(String)}::bigint[])
    ) told where complaint is not null`.execute(db);
  return rows.map(({ number, complaint }) => ({ number: Number(number), complaint }));
}
