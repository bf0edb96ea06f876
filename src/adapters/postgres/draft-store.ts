import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AuditLog, Draft, DraftRecord, DraftStore } from '../../ports/stores/index.ts';
import { loadCases } from './case-rows.ts';
import type { Queries } from './connection.ts';
import { selectRecords, toRecord } from './mention-rows.ts';
import type { Tables } from './tables.ts';

export function draftStore(db: Queries, audit: AuditLog, actor: Actor): DraftStore {
  return { ...reading(db), ...queue(db), ...writing(db, audit, actor) };
}

function toDraft(row: Selectable<Tables['draft']>): Draft {
  return {
    id: row.id,
    caseId: row.case_id,
    mentionId: row.mention_id,
    ordinal: row.ordinal,
    text: row.text,
    textHash: row.text_hash,
    language: row.language,
    parts: row.parts,
    alternatives: row.alternatives,
    reach: { reach: row.reach, why: row.reach_why },
    state: row.state,
    dueAt: row.due_at,
    promiseDueAt: row.promise_due_at,
    needsInvite: row.needs_invite,
    escalation: row.escalation,
    createdAt: row.created_at,
    decidedBy: row.decided_by,
    reason: row.reason,
    changed: row.changed,
  };
}

/** Drafts with their cases and the posts they answer, in a handful of queries however many drafts there are. */
async function withCases(db: Queries, rows: readonly Selectable<Tables['draft']>[]): Promise<DraftRecord[]> {
  if (rows.length === 0) return [];
  const files = await loadCases(
    db,
    rows.map((row) => row.case_id),
  );
  const answered = await selectRecords(db)
    .where(
      'mention.id',
      'in',
      rows.map((row) => row.mention_id),
    )
    .execute();
  const mentions = new Map(answered.map((row) => [row.id, toRecord(row)]));
  return rows.flatMap((row) => {
    const [caseFile, answers] = [files.get(row.case_id), mentions.get(row.mention_id)];
    return caseFile && answers ? [{ draft: toDraft(row), caseFile, answers }] : [];
  });
}

function reading(db: Queries) {
  return {
    async get(id) {
      const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? ((await withCases(db, [row]))[0] ?? null) : null;
    },
    /** The case is locked before the draft, in every road alike, so that two approvals cannot wait for each other. */
    async lock(id) {
      const found = await db.selectFrom('draft').select('case_id').where('id', '=', id).executeTakeFirst();
      if (!found) return null;
      await db.selectFrom('case_file').select('id').where('id', '=', found.case_id).forUpdate().execute();
      // It may have been erased while the case was waited for.
      const row = await db
        .selectFrom('draft')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row ? ((await withCases(db, [row]))[0] ?? null) : null;
    },
    async waitingOf(caseId) {
      const row = await db
        .selectFrom('draft')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return row ? toDraft(row) : null;
    },
    async latestOf(caseId) {
      const row = await db
        .selectFrom('draft')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toDraft(row) : null;
    },
  } satisfies Partial<DraftStore>;
}

function queue(db: Queries) {
  return {
    async waitingTexts(limit) {
      const rows = await db
        .selectFrom('draft')
        .select('text')
        .where('state', '=', 'waiting')
        .orderBy('created_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.text);
    },
    async list(state, filter, limit) {
      let select = db.selectFrom('draft').selectAll().where('state', '=', state);
      if (filter === 'by-hand') select = select.where('reach', '=', 'by-hand');
      if (filter === 'unsure') select = select.where(unsureNow);
      const rows = await select.orderBy(sql`due_at nulls last`).orderBy('created_at').limit(limit).execute();
      return withCases(db, rows);
    },
    async counts(now) {
      const soon = new Date(now.getTime() + 10 * 60_000);
      const row = await db
        .selectFrom('draft')
        .where('state', '=', 'waiting')
        .select([
          sql<number>`count(*)::int`.as('waiting'),
          sql<number>`(count(*) filter (where reach = 'by-hand'))::int`.as('byHand'),
          sql<number>`(count(*) filter (where ${unsureNow}))::int`.as('unsure'),
          sql<number>`(count(*) filter (where due_at <= ${soon}))::int`.as('dueWithin10Min'),
        ])
        .executeTakeFirstOrThrow();
      const attention = await db
        .selectFrom('reply')
        .where('state', 'in', ['failed', 'unknown'])
        .select(sql<number>`count(*)::int`.as('failed'))
        .executeTakeFirstOrThrow();
      return { ...row, failed: attention.failed };
    },
  } satisfies Partial<DraftStore>;
}

/** The classifier would rather have a person look, and nobody has said yet what the post is. */
const unsureNow = sql<boolean>`exists (select 1 from verdict v join mention m on m.id = v.mention_id
  where v.mention_id = draft.mention_id and v.unsure and m.said is null)`;

function writing(db: Queries, audit: AuditLog, actor: Actor) {
  const supersede: DraftStore['supersede'] = async (caseId, state, reason, now) => {
    const rows = await db
      .updateTable('draft')
      .set({ state, reason, decided_at: now })
      .where('case_id', '=', caseId)
      .where('state', '=', 'waiting')
      .returning('id')
      .execute();
    for (const row of rows) await audit.record(`draft-${state}`, 'draft', row.id);
    return rows.length;
  };
  return {
    supersede,
    async add(draft) {
      await supersede(draft.caseId, 'superseded', 'A newer draft took its place.', draft.createdAt);
      await db.insertInto('draft').values(fromDraft(draft)).execute();
      await audit.record('drafted', 'draft', draft.id, { caseId: draft.caseId, ordinal: draft.ordinal });
    },
    async close(id, state, reason, now) {
      await db
        .updateTable('draft')
        .set({ state, reason, decided_by: actor.name, decided_at: now })
        .where('id', '=', id)
        .execute();
      await audit.record(`draft-${state}`, 'draft', id);
    },
    async reopen(id, changed, approved) {
      const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const words =
        approved === null || approved.textHash === row.text_hash
          ? {}
          : {
              text: approved.text,
              text_hash: approved.textHash,
              alternatives: JSON.stringify([row.text, ...row.alternatives]),
            };
      await db
        .updateTable('draft')
        .set({ state: 'waiting', decided_by: null, decided_at: null, reason: null, changed, ...words })
        .where('id', '=', id)
        .execute();
      await audit.record('draft-came-back', 'draft', id);
    },
  } satisfies Partial<DraftStore>;
}

function fromDraft(draft: Draft) {
  return {
    id: draft.id,
    case_id: draft.caseId,
    mention_id: draft.mentionId,
    ordinal: draft.ordinal,
    text: draft.text,
    text_hash: draft.textHash,
    language: draft.language,
    parts: JSON.stringify(draft.parts),
    alternatives: JSON.stringify(draft.alternatives),
    reach: draft.reach.reach,
    reach_why: draft.reach.why,
    state: draft.state,
    due_at: draft.dueAt,
    promise_due_at: draft.promiseDueAt,
    needs_invite: draft.needsInvite,
    escalation: draft.escalation ? JSON.stringify(draft.escalation) : null,
    created_at: draft.createdAt,
    decided_by: null,
    decided_at: null,
    reason: null,
    changed: draft.changed,
  };
}
