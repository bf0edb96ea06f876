import { sql } from 'kysely';
import type { Mention } from '../../domain/mention.ts';
import type { AuditLog } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { fromMention, type NewMentionRow } from './mention-rows.ts';
import { type Columns, namesOf, statements, unnested } from './unnested.ts';

const WORK_COLUMNS = {
  brand_id: 'text',
  platform: 'text',
  external_id: 'text',
  tagged: 'boolean',
  matched: 'jsonb',
} as const satisfies Partial<Columns<NewMentionRow>>;

/**
 * A post that was stored beside the work, on trial or as history, and now turns out to be work after all, such as one that
 * another list of the platform shows to have tagged us. Returns the ids of those: they walk like new ones.
 *
 * `num_nulls` says "without case, and not deleted" in a way no index answers: said plainly, PostgreSQL takes such mentions for
 * rare until it has counted them, and reads all of them at each page that brings one it knows.
 */
export async function takeUpAsWork(
  db: Queries,
  audit: AuditLog,
  mentions: readonly Mention[],
  added: ReadonlySet<string>,
): Promise<string[]> {
  const taken: string[] = [];
  const known = mentions.filter(({ id, standing }) => standing === 'work' && !added.has(id));
  for (const batch of statements(known)) {
    const { rows: raised } = await sql<{ id: string }>`
      update mention set standing = 'work', tagged = work.tagged, matched = work.matched,
        state = case mention.state when 'settled' then 'judged' else mention.state end
      from ${unnested(WORK_COLUMNS, batch.map(fromMention))} as work (${sql.join(namesOf(WORK_COLUMNS).map((name) => sql.ref(name)))})
      where mention.brand_id = work.brand_id and mention.platform = work.platform
        and mention.external_id = work.external_id and mention.standing <> 'work'
        and num_nulls(mention.case_id, mention.deleted_at) = 2
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
