import { sql } from 'kysely';
import type { MatchedTerm } from '../../domain/mention.ts';
import type { MentionBrief } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

/** The newest mentions posted since then, without their words: for counting. Deleted ones are not among them. */
export async function briefsSince(db: Queries, since: Date, limit: number): Promise<MentionBrief[]> {
  const rows = await db
    .selectFrom('mention')
    .leftJoin('verdict', 'verdict.mention_id', 'mention.id')
    .select([
      'mention.platform',
      'mention.external_id',
      'mention.tagged',
      'mention.posted_at',
      'mention.matched',
      'mention.said',
      sql<number | null>`verdict.complaint`.as('complaint'),
    ])
    .where('mention.posted_at', '>=', since)
    .where('mention.deleted_at', 'is', null)
    .orderBy('mention.posted_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    platform: row.platform,
    externalId: row.external_id,
    tagged: row.tagged,
    postedAt: row.posted_at,
    terms: termsIn(row.matched),
    judged: row.said,
    complaint: row.complaint,
  }));
}

function termsIn(matched: readonly MatchedTerm[]): string[] {
  return [...new Set(matched.map(({ term }) => term))];
}
