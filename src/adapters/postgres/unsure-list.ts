import { sql } from 'kysely';
import type { MentionRecord, UnsureOrder } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { selectRecords, toRecord } from './mention-rows.ts';

/**
 * Posts the classifier was unsure of and nobody has answered, but for those beside the work. The most useful to answer are those it could say least
 * about (uncertainty sampling: Lewis & Gale 1994).
 */
export async function unsureList(
  db: Queries,
  order: UnsureOrder,
  limit: number,
): Promise<{ records: MentionRecord[]; count: number }> {
  const open = selectRecords(db)
    .innerJoin('verdict as v', 'v.mention_id', 'mention.id')
    .where('v.unsure', '=', true)
    .where('mention.said', 'is', null)
    .where('mention.deleted_at', 'is', null)
    .where('mention.standing', '=', 'work');
  const byUse = order === 'useful' ? open.orderBy(sql`abs(v.complaint - 0.5)`) : open;
  const rows = await byUse.orderBy('mention.posted_at', 'desc').orderBy('mention.id').limit(limit).execute();
  const { count } = await open
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return { records: rows.map(toRecord), count };
}
