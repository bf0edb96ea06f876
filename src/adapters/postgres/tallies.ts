import { sql } from 'kysely';
import type { Tally } from '../../domain/expected.ts';
import type { Queries } from './connection.ts';

/** The verdicts on a brand's posts since then, by whole percent and by what the team said; posts that are deleted or beside the work are left out. */
export async function tallies(db: Queries, brandId: string, since: Date): Promise<Tally[]> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('verdict', 'verdict.mention_id', 'mention.id')
    .select([
      sql<number>`floor(round(verdict.complaint::numeric * 100, 3))::int`.as('percent'),
      'mention.said',
      sql<number>`count(*)::int`.as('posts'),
      sql<number>`sum(verdict.complaint::float8)`.as('probability'),
    ])
    .where('mention.brand_id', '=', brandId)
    .where('mention.posted_at', '>=', since)
    .where('mention.deleted_at', 'is', null)
    .where('mention.standing', '=', 'work')
    .groupBy([sql`1`, 'mention.said'])
    .execute();
  return rows.map(({ said, ...row }) => ({ ...row, said: said === null ? null : said === 'complaint' }));
}
