import { sql } from 'kysely';
import type { Verdict } from '../../domain/verdict.ts';
import type { AuditLog, MentionStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { briefsSince } from './mention-briefs.ts';
import { counts, foundOnTrial, list } from './mention-lists.ts';
import { fromMention, MENTION_COLUMNS, selectRecords, toMention, toRecord } from './mention-rows.ts';
import { takeUpAsWork } from './mention-standing.ts';
import { notAside } from './set-aside-store.ts';
import { tallies } from './tallies.ts';
import { anyOf, namesOf, rowsOf, statements } from './unnested.ts';
import { unsureList } from './unsure-list.ts';
import { fromVerdict, VERDICT_COLUMNS } from './verdict-rows.ts';

export function mentionStore(db: Queries, audit: AuditLog): MentionStore {
  return {
    ...reading(db),
    ...inOneCase(db),
    ...adding(db, audit),
    ...classifying(db, audit),
    ...placing(db, audit),
    ...forgetting(db, audit),
  };
}

function reading(db: Queries) {
  return {
    briefsSince: (since, limit) => briefsSince(db, since, limit),
    async get(id) {
      const row = await selectRecords(db).where('mention.id', '=', id).executeTakeFirst();
      return row ? toRecord(row) : null;
    },
    async findByExternalId(platform, externalId) {
      const row = await selectRecords(db)
        .where('platform', '=', platform)
        .where('external_id', '=', externalId)
        .executeTakeFirst();
      return row ? toRecord(row) : null;
    },
    list: (query) => list(db, query),
    counts: (complaintFrom) => counts(db, complaintFrom),
    foundOnTrial: (setId, version, complaintFrom) => foundOnTrial(db, setId, version, complaintFrom),
    tallies: (brandId, since) => tallies(db, brandId, since),
    unsure: (order, limit) => unsureList(db, order, limit),
  } satisfies Partial<MentionStore>;
}

/** What a case holds, and what waits to join it. */
function inOneCase(db: Queries) {
  return {
    async freshestIn(caseId) {
      const row = await selectRecords(db)
        .where('case_id', '=', caseId)
        .orderBy('posted_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toRecord(row) : null;
    },
    async unplacedOf(caseId) {
      const row = await db
        .selectFrom('mention')
        .innerJoin('case_file', (join) =>
          join
            .onRef('case_file.brand_id', '=', 'mention.brand_id')
            .onRef('case_file.platform', '=', 'mention.platform')
            .onRef('case_file.thread_id', '=', 'mention.thread_id')
            .onRef('case_file.person_id', '=', 'mention.author_id'),
        )
        .select('mention.id')
        .where('case_file.id', '=', caseId)
        .where('mention.state', '<>', 'settled')
        .where('mention.standing', '=', 'work')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async inCase(caseId) {
      return (await selectRecords(db).where('case_id', '=', caseId).orderBy('posted_at').execute()).map(
        toRecord,
      );
    },
  } satisfies Partial<MentionStore>;
}

function adding(db: Queries, audit: AuditLog) {
  return {
    async add(mentions) {
      const ids: string[] = [];
      for (const batch of statements(mentions.map(fromMention))) {
        const rows = await db
          .insertInto('mention')
          .columns(namesOf(MENTION_COLUMNS))
          .expression(rowsOf(MENTION_COLUMNS, batch))
          .onConflict((conflict) => conflict.columns(['brand_id', 'platform', 'external_id']).doNothing())
          .returning('id')
          .execute();
        ids.push(...rows.map((row) => row.id));
      }
      ids.push(...(await takeUpAsWork(db, audit, mentions, new Set(ids))));
      if (ids.length > 0)
        await audit.record('collected', 'mention', ids.length === 1 ? (ids[0] ?? null) : null, {
          count: ids.length,
        });
      return ids;
    },
  } satisfies Partial<MentionStore>;
}

function classifying(db: Queries, audit: AuditLog) {
  return {
    async claimUnjudged(limit, now) {
      const rows = await db
        .selectFrom('mention')
        .selectAll()
        .where('state', '=', 'collected')
        .where(notAside('classify-mention', 'mention.id', now))
        .orderBy('collected_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map(toMention);
    },
    async saveVerdicts(verdicts, now) {
      for (const batch of statements(verdicts)) {
        const rows = batch.map((row) => fromVerdict(row.mentionId, row.verdict, now));
        await db
          .insertInto('verdict')
          .columns(namesOf(VERDICT_COLUMNS))
          .expression(rowsOf(VERDICT_COLUMNS, rows))
          .onConflict((conflict) => conflict.column('mention_id').doNothing())
          .execute();
        const ids = batch.map((row) => row.mentionId);
        await db
          .updateTable('mention')
          .set({ state: 'judged' })
          .where('id', '=', anyOf('uuid', ids))
          .where('state', '=', 'collected')
          .execute();
      }
      await audit.recordEach('judged', 'mention', verdicts.map(toldOf));
    },
  } satisfies Partial<MentionStore>;
}

function toldOf({ mentionId, verdict }: { mentionId: string; verdict: Verdict }) {
  return { id: mentionId, data: { complaint: verdict.complaint, by: verdict.classifier } };
}

function placing(db: Queries, audit: AuditLog) {
  return {
    async claimUnopened(limit, now) {
      const rows = await selectRecords(db)
        .where('mention.state', '=', 'judged')
        .where(notAside('open-case', 'mention.id', now))
        .orderBy('posted_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map(toRecord);
    },
    async settle(mentionId, caseId) {
      await db
        .updateTable('mention')
        // One that waits for its verdict goes on waiting: settled before it, it would never be judged.
        .set({ state: sql`case state when 'collected' then state else 'settled' end`, case_id: caseId })
        .where('id', '=', mentionId)
        .execute();
      await audit.record('joined-case', 'mention', mentionId, { caseId });
    },
    async keep(mentionIds) {
      for (const ids of statements(mentionIds)) {
        await db
          .updateTable('mention')
          .set({ state: 'settled' })
          .where('id', '=', anyOf('uuid', ids))
          .execute();
      }
      const kept = mentionIds.map((id) => ({ id }));
      await audit.recordEach('kept', 'mention', kept);
    },
  } satisfies Partial<MentionStore>;
}

function forgetting(db: Queries, audit: AuditLog) {
  return {
    async dueForLookup(platform, before, limit) {
      const rows = await db
        .selectFrom('mention')
        .select(['id', 'external_id', 'case_id'])
        .where('platform', '=', platform)
        .where('deleted_at', 'is', null)
        .where((where) => where.or([where('looked_at', 'is', null), where('looked_at', '<', before)]))
        .orderBy(sql`(case_id is null)`)
        .orderBy(sql`looked_at nulls first`)
        .limit(limit)
        .execute();
      return rows.map((row) => ({ id: row.id, externalId: row.external_id, caseId: row.case_id }));
    },
    async markLooked(ids, now) {
      if (ids.length === 0) return;
      await db.updateTable('mention').set({ looked_at: now }).where('id', 'in', ids).execute();
    },
    async eraseDeleted(ids, now) {
      if (ids.length === 0) return;
      await db
        .updateTable('mention')
        .set({ deleted_at: now, text: '', matched: '[]', latitude: null, longitude: null })
        .where('id', 'in', ids)
        .execute();
      await db.updateTable('verdict').set({ reasons: '[]' }).where('mention_id', 'in', ids).execute();
      for (const id of ids) await audit.record('erased-deleted-upstream', 'mention', id);
    },
  } satisfies Partial<MentionStore>;
}
