import { sql } from 'kysely';
import { answerOf, type Label } from '../../domain/label.ts';
import type { LabelRecord } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { selectRecords, toRecord } from './mention-rows.ts';

/** Labels that stand, of posts that stand upstream, newest first. */
function selectStanding(db: Queries, brandId: string) {
  return db
    .selectFrom('label')
    .innerJoin('mention', 'mention.id', 'label.mention_id')
    .where('mention.brand_id', '=', brandId)
    .where('mention.deleted_at', 'is', null)
    .where('label.undone_at', 'is', null);
}

/** What the classifier learns from: the newest, oldest of them first. */
export async function standing(db: Queries, brandId: string, limit: number): Promise<Label[]> {
  const rows = await selectStanding(db, brandId)
    .select(['label.id', 'label.mention_id', 'label.question', 'label.answer', 'label.by_whom', 'label.at'])
    .select(['mention.text', 'mention.lang'])
    .orderBy('label.at', 'desc')
    .orderBy('label.id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().flatMap(({ id, mention_id, question, answer, by_whom, at, text, lang }): Label[] => {
    const said = answerOf(question, answer);
    return said ? [{ ...said, id, mentionId: mention_id, text, lang, by: by_whom, at }] : [];
  });
}

/** What people look through: the newest first, each with its post and verdict. */
export async function latest(
  db: Queries,
  brandId: string,
  limit: number,
): Promise<{ labels: LabelRecord[]; total: number }> {
  const labels = (await standing(db, brandId, limit)).reverse();
  const { total } = await selectStanding(db, brandId)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  if (labels.length === 0) return { labels: [], total };
  const ids = labels.map((label) => label.mentionId);
  const rows = await selectRecords(db).where('mention.id', 'in', ids).execute();
  const records = new Map(rows.map((row) => [row.id, toRecord(row)]));
  return {
    labels: labels.flatMap((label) => {
      const record = records.get(label.mentionId);
      return record ? [{ label, record }] : [];
    }),
    total,
  };
}
