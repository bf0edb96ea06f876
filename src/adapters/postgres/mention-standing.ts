import { sql } from 'kysely';
import type { Mention } from '../../domain/mention.ts';
import type { AuditLog } from '../../ports/stores/index.ts';
import { inBatches } from './batches.ts';
import type { Queries } from './connection.ts';
import { fromMention } from './mention-rows.ts';

/**
 * A post that was stored beside the work, on trial or as history, and now turns out to be work after all, such as one that
 * another list of the platform shows to have tagged us. Returns the ids of those: they walk like new ones.
 */
export async function takeUpAsWork(
  db: Queries,
  audit: AuditLog,
  mentions: readonly Mention[],
  added: ReadonlySet<string>,
): Promise<string[]> {
  const taken: string[] = [];
  const known = mentions.filter(({ id, standing }) => standing === 'work' && !added.has(id));
  for (const batch of inBatches(known)) {
    const rows = batch
      .map(fromMention)
      .map(
        ({ brand_id, platform, external_id, tagged, matched }) =>
          sql`(${brand_id}, ${platform}, ${external_id}, ${tagged}::boolean, ${matched}::jsonb)`,
      );
    const { rows: raised } = await sql<{ id: string }>`
      update mention set standing = 'work', tagged = work.tagged, matched = work.matched,
        state = case mention.state when 'settled' then 'judged' else mention.state end
      from (values ${sql.join(rows)}) as work (brand_id, platform, external_id, tagged, matched)
      where mention.brand_id = work.brand_id and mention.platform = work.platform
        and mention.external_id = work.external_id and mention.standing <> 'work'
        and mention.case_id is null and mention.deleted_at is null
      returning mention.id`.execute(db);
    taken.push(...raised.map(({ id }) => id));
    // It is placed anew, and what tagged us never stands below the line.
    if (raised.length > 0)
      await db
        .deleteFrom('below_line')
        .where(
          'mention_id',
          'in',
          raised.map(({ id }) => id),
        )
        .execute();
  }
  await audit.recordEach(
    'taken-up-as-work',
    'mention',
    taken.map((id) => ({ id })),
  );
  return taken;
}
