import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AuditLog, BelowLineStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { pageOf, parseCursor } from './mention-lists.ts';
import { selectRecords, toRecord } from './mention-rows.ts';
import { anyOf, statements } from './unnested.ts';

export function belowLineStore(db: Queries, audit: AuditLog, actor: Actor): BelowLineStore {
  return { ...theLine(db, audit, actor), ...moving(db, audit), ...reading(db) };
}

function theLine(db: Queries, audit: AuditLog, actor: Actor) {
  return {
    async line(brandId, hold) {
      const select = db.selectFrom('about_us_line').selectAll().where('brand_id', '=', brandId);
      const held = hold === 'alone' ? select.forUpdate() : hold === 'shared' ? select.forShare() : select;
      const row = await held.executeTakeFirst();
      return row ? { line: row.line, by: row.by_whom, at: row.at, sortedAs: row.sorted_as } : null;
    },
    async draw(brandId, line, now) {
      const drawn = { line, by_whom: actor.name, at: now };
      await db
        .insertInto('about_us_line')
        .values({ brand_id: brandId, ...drawn })
        .onConflict((conflict) => conflict.column('brand_id').doUpdateSet(drawn))
        .execute();
      await audit.record('about-us-line-drawn', 'brand', brandId, { line });
    },
    async sorted(brandId, as) {
      await db.updateTable('about_us_line').set({ sorted_as: as }).where('brand_id', '=', brandId).execute();
    },
  } satisfies Partial<BelowLineStore>;
}

/** Likelihoods are shown in whole percent. */
const SEEN = 0.005;

function moving(db: Queries, audit: AuditLog) {
  return {
    async put(rows, now) {
      const gone: { id: string; data: { likelihood: number } }[] = [];
      for (const batch of statements(rows)) {
        const stored = await db
          .insertInto('below_line')
          .values(
            batch.map(({ mentionId, likelihood }) => ({ mention_id: mentionId, likelihood, since: now })),
          )
          .onConflict((conflict) =>
            conflict
              .column('mention_id')
              .doUpdateSet({ likelihood: sql`excluded.likelihood` })
              // Each judgement moves all of them a little: what nobody would see is not written.
              .where(sql<boolean>`abs(below_line.likelihood - excluded.likelihood) > ${SEEN}`),
          )
          .returning(['mention_id', 'likelihood', sql<boolean>`xmax = 0`.as('isNew')])
          .execute();
        for (const { mention_id, likelihood, isNew } of stored)
          if (isNew) gone.push({ id: mention_id, data: { likelihood } });
      }
      await audit.recordEach('set-below-line', 'mention', gone);
    },
    async bringBack(mentionIds, toPlace) {
      const placed = new Set(toPlace);
      for (const ids of statements(mentionIds))
        await db.deleteFrom('below_line').where('mention_id', '=', anyOf('uuid', ids)).execute();
      for (const ids of statements(toPlace))
        await db
          .updateTable('mention')
          .set({ state: 'judged' })
          .where('id', '=', anyOf('uuid', ids))
          .where('state', '=', 'settled')
          .where('case_id', 'is', null)
          .execute();
      await audit.recordEach(
        'brought-back',
        'mention',
        mentionIds.map((id) => ({ id, data: { toPlace: placed.has(id) } })),
      );
    },
  } satisfies Partial<BelowLineStore>;
}

function reading(db: Queries) {
  return {
    movable: (brandId, since, limit) => movable(db, brandId, since, limit),
    async has(mentionId) {
      const row = await db
        .selectFrom('below_line')
        .select('mention_id')
        .where('mention_id', '=', mentionId)
        .executeTakeFirst();
      return row !== undefined;
    },
    async count(brandId) {
      const row = await db
        .selectFrom('below_line')
        .innerJoin('mention', 'mention.id', 'mention_id')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('brand_id', '=', brandId)
        .where('case_id', 'is', null)
        .where('deleted_at', 'is', null)
        .executeTakeFirstOrThrow();
      return row.count;
    },
    async list(brandId, before, limit) {
      const after = before === null ? null : parseCursor(before);
      let select = selectRecords(db)
        .innerJoin('below_line', 'below_line.mention_id', 'mention.id')
        .select('below_line.likelihood')
        .where('mention.brand_id', '=', brandId)
        .where('mention.case_id', 'is', null)
        .where('mention.deleted_at', 'is', null);
      if (after)
        select = select.where(sql<boolean>`(posted_at, mention.id) < (${after.at}, ${after.id}::uuid)`);
      const rows = await select
        .orderBy('posted_at', 'desc')
        .orderBy('mention.id', 'desc')
        .limit(limit + 1)
        .execute();
      const { shown, next } = pageOf(rows, limit);
      return {
        records: shown.map((row) => ({ record: toRecord(row), likelihood: row.likelihood })),
        next,
      };
    },
  } satisfies Partial<BelowLineStore>;
}

async function movable(db: Queries, brandId: string, since: Date, limit: number) {
  const rows = await db
    .selectFrom('mention')
    .leftJoin('below_line', 'below_line.mention_id', 'mention.id')
    .select(['id', 'platform', 'external_id', 'text', 'community', 'collected_at', 'below_line.since'])
    .where('brand_id', '=', brandId)
    .where('case_id', 'is', null)
    .where('tagged', '=', false)
    .where('deleted_at', 'is', null)
    .where('state', '=', 'settled')
    .where((where) =>
      where.or([where('posted_at', '>=', since), where('below_line.mention_id', 'is not', null)]),
    )
    // First what stands below: whoever has many newer mentions must not lose sight of it.
    .orderBy(sql`below_line.mention_id is null`)
    .orderBy('posted_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ external_id, collected_at, since: below, ...row }) => ({
    ...row,
    externalId: external_id,
    collectedAt: collected_at,
    below: below !== null,
  }));
}
