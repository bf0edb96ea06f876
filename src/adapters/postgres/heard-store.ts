import { type RawBuilder, sql } from 'kysely';
import type { AuditLog, HeardStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { followHeard } from './heard-follow.ts';
import { judgedOf } from './heard-judged.ts';
import { fromHeard, HEARD_COLUMNS, toHeard } from './heard-rows.ts';
import { namesOf, rowsOf, statements } from './unnested.ts';

export function heardStore(db: Queries, audit: AuditLog): HeardStore {
  return { ...hearing(db), ...forgetting(db, audit), ...lookingUp(db) };
}

function hearing(db: Queries) {
  return {
    async add(posts) {
      for (const batch of statements(posts.map(fromHeard)))
        await db
          .insertInto('heard_post')
          .columns(namesOf(HEARD_COLUMNS))
          .expression(rowsOf(HEARD_COLUMNS, batch))
          .onConflict((conflict) => conflict.columns(['brand_id', 'platform', 'external_id']).doNothing())
          .execute();
    },
    follow: (mark, tell) => followHeard(db, mark, tell),
    async recent(brandId, limit) {
      const rows = await db
        .selectFrom('heard_post')
        .selectAll()
        .where('brand_id', '=', brandId)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toHeard);
    },
    judged: (numbers) => judgedOf(db, numbers),
    async byNumbers(numbers) {
      if (numbers.length === 0) return [];
      const rows = await db
        .selectFrom('heard_post')
        .selectAll()
        .where('number', '=', sql<string>`any(${numbers.map(String)}::bigint[])`)
        .execute();
      return rows.map(toHeard);
    },
    async find(brandId, platform, externalId) {
      const row = await db
        .selectFrom('heard_post')
        .selectAll()
        .where('brand_id', '=', brandId)
        .where('platform', '=', platform)
        .where('external_id', '=', externalId)
        .executeTakeFirst();
      return row ? toHeard(row) : null;
    },
  } satisfies Partial<HeardStore>;
}

function forgetting(db: Queries, audit: AuditLog) {
  return {
    async forget(platform, externalIds, now) {
      if (externalIds.length === 0) return;
      await db
        .deleteFrom('about_us')
        .where('platform', '=', platform)
        .where('external_id', 'in', externalIds)
        .execute();
      const gone = await sql<{ number: string }>`
        with gone as (
          delete from heard_post where platform = ${platform} and external_id = any(${[...externalIds]}) returning number
        ) insert into heard_gone (number, at) select number, ${now}::timestamptz from gone returning number`.execute(
        db,
      );
      const rows = gone.rows.map(({ number }) => ({ id: number }));
      if (rows.length > 0) await audit.recordEach('forgot-deleted-upstream', 'post', rows);
    },
    async dropOlder(before, limit, now) {
      const old = db
        .selectFrom('heard_post')
        .select('number')
        .where('heard_at', '<', before)
        .where(sql<boolean>`not (judged and ${isMention(sql`heard_post`)})`)
        .orderBy('heard_at')
        .limit(limit)
        .forUpdate()
        .skipLocked();
      const dropped = await sql<{ number: string }>`
        with gone as (delete from heard_post where number in (${old}) returning number)
        insert into heard_gone (number, at) select number, ${now}::timestamptz from gone returning number`.execute(
        db,
      );
      await db.deleteFrom('heard_gone').where('at', '<', before).execute();
      const count = dropped.rows.length;
      if (count === 0) return 0;
      const judgements = await dropOrphans(db);
      await audit.record('dropped-old', 'post', null, { count, judgements });
      return count;
    },
  } satisfies Partial<HeardStore>;
}

/** A mention has the words of this row's post. */
function isMention(row: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from mention m where m.brand_id = ${row}.brand_id
    and m.platform = ${row}.platform and m.external_id = ${row}.external_id and m.deleted_at is null)`;
}

/** Drops judgements of posts whose words are nowhere any more: nobody can learn from them, or find whose they are. */
async function dropOrphans(db: Queries): Promise<number> {
  const dropped = await sql`delete from about_us a where not ${isMention(sql`a`)} and not exists (
    select from heard_post h where h.brand_id = a.brand_id and h.platform = a.platform
      and h.external_id = a.external_id)`.execute(db);
  return Number(dropped.numAffectedRows ?? 0);
}

function lookingUp(db: Queries) {
  return {
    async dueForLookup(platform, before, limit) {
      const rows = await db
        .selectFrom('heard_post')
        .select('external_id')
        .where('platform', '=', platform)
        .where('looked_at', '<', before)
        .orderBy('looked_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.external_id);
    },
    async markLooked(platform, externalIds, now) {
      if (externalIds.length === 0) return;
      await db
        .updateTable('heard_post')
        .set({ looked_at: now })
        .where('platform', '=', platform)
        .where('external_id', 'in', externalIds)
        .execute();
    },
  } satisfies Partial<HeardStore>;
}
