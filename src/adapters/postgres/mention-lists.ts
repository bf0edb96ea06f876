import { type ExpressionBuilder, sql } from 'kysely';
import type { MentionCounts, MentionFilter, MentionQuery, MentionRecord } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { type RecordRow, selectRecords, toRecord } from './mention-rows.ts';
import type { Tables } from './tables.ts';

type Where = ExpressionBuilder<Tables, 'mention'>;

/** One page of the stream, newest first. The cursor is the place of the last row, so that new posts do not shift pages. */
export async function list(
  db: Queries,
  query: MentionQuery,
): Promise<{ records: MentionRecord[]; next: string | null }> {
  let select = selectRecords(db).where((where) => filter(where, query.filter, query.complaintFrom));
  // Who searches for words wants all that hold them, and who tries a set all that it finds.
  const wantsAll = query.search !== '' || query.filter === 'trial' || query.filter === 'history';
  if (!wantsAll) select = select.where(notBelow);
  if (query.search !== '') {
    const pattern = `%${query.search.replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where((where) =>
      where.or([
        where('text', 'ilike', pattern),
        where('author_handle', 'ilike', pattern),
        where('author_name', 'ilike', pattern),
      ]),
    );
  }
  const after = query.before ? parseCursor(query.before) : null;
  if (after) select = select.where(sql<boolean>`(posted_at, id) < (${after.at}, ${after.id}::uuid)`);
  const rows = await select
    .orderBy('posted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const { shown, next } = pageOf(rows, query.limit);
  return { records: shown.map(toRecord), next };
}

/** Rows asked for with one more than a page holds: those of the page, and the cursor of the next. */
export function pageOf<T extends Pick<RecordRow, 'id' | 'posted_at'>>(
  rows: readonly T[],
  limit: number,
): { shown: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last ? `${last.posted_at.toISOString()}_${last.id}` : null };
}

/** Null when the cursor is none of ours: the page then starts at the newest. */
export function parseCursor(cursor: string): { at: Date; id: string } | null {
  const [time, id] = cursor.split('_');
  const at = new Date(time ?? '');
  return id && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

const verdict = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<boolean>`exists (select 1 from verdict v where v.mention_id = mention.id and ${condition})`;

/** The line that the team had drawn when the post was collected, else the rules' own: `lineAt` of the domain. */
const lineOver = (from: number) => sql<number>`coalesce((select c.percent / 100.0 from complaint_line c
  where c.brand_id = mention.brand_id and c.saved_at <= mention.collected_at order by c.version desc limit 1), ${from})`;

function complaint(from: number) {
  return sql<boolean>`coalesce(mention.said = 'complaint', false) or (mention.said is null and ${verdict(sql`v.complaint >= ${lineOver(from)}`)})`;
}

const unsure = sql<boolean>`mention.said is null and mention.deleted_at is null and ${verdict(sql`v.unsure`)}`;

function filter(where: Where, name: MentionFilter, complaintFrom: number) {
  switch (name) {
    case 'all':
      return where.lit(true);
    case 'complaints':
      return sql<boolean>`(${complaint(complaintFrom)})`;
    case 'unsure':
      return sql<boolean>`(${unsure})`;
    case 'tagged':
      return where('tagged', '=', true);
    case 'untagged':
      return where('tagged', '=', false);
    case 'trial':
    case 'history':
      return where('standing', '=', name);
    case 'other':
      return sql<boolean>`not (${complaint(complaintFrom)})`;
  }
}

/** One that a person started a case for is an ordinary mention again. */
export const notBelow = sql<boolean>`(case_id is not null or not exists (select 1 from below_line b where b.mention_id = mention.id))`;

export async function counts(db: Queries, complaintFrom: number): Promise<MentionCounts> {
  const row = await db
    .selectFrom('mention')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where ${complaint(complaintFrom)}))::int`.as('complaints'),
      sql<number>`(count(*) filter (where ${unsure}))::int`.as('unsure'),
      sql<number>`(count(*) filter (where tagged))::int`.as('tagged'),
    ])
    .where(notBelow)
    .executeTakeFirstOrThrow();
  return row;
}

export async function foundOnTrial(db: Queries, setId: string, version: number, complaintFrom: number) {
  return db
    .selectFrom('mention')
    .select([
      sql<number>`count(*)::int`.as('found'),
      sql<number>`(count(*) filter (where ${complaint(complaintFrom)}))::int`.as('complaints'),
    ])
    .where('standing', '=', 'trial')
    .where(sql<boolean>`matched @> ${JSON.stringify([{ setId, setVersion: version }])}::jsonb`)
    .executeTakeFirstOrThrow();
}
