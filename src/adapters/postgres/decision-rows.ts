import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { asksForDraft, type Decision } from '../../domain/decision.ts';
import type { AuditLog, CaseStore, DecisionRecord } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { notAside } from './set-aside-store.ts';
import type { Tables } from './tables.ts';

/** The part of the case store that keeps what the policy said. */
export function decisions(db: Queries, audit: AuditLog) {
  return { ...asking(db), ...saying(db, audit), ...drafting(db) };
}

/** A case whose post waits for its verdict waits too, instead of being set aside for want of one. */
const everyPostJudged = sql<boolean>`not exists (select from mention m
  where m.case_id = case_file.id and m.state = 'collected')`;

function asking(db: Queries) {
  return {
    async claimUndecided(limit, now) {
      const rows = await db
        .selectFrom('case_file')
        .select(['id', 'started_by_hand'])
        .where('decide_since', 'is not', null)
        .where(notAside('decide-case', 'case_file.id', now))
        .where(everyPostJudged)
        .orderBy('decide_since')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map((row) => ({ id: row.id, startedByHand: row.started_by_hand }));
    },
    async markUndecided(id, now, startedByHand) {
      await db
        .updateTable('case_file')
        .set((set) => ({
          decide_since: sql<Date>`coalesce(decide_since, ${now})`,
          started_by_hand: startedByHand ?? set.ref('started_by_hand'),
        }))
        .where('id', '=', id)
        .execute();
    },
  } satisfies Partial<CaseStore>;
}

function saying(db: Queries, audit: AuditLog) {
  return {
    async saveDecision(caseId, mentionId, decision, now) {
      const id = randomUUID();
      const row = {
        id,
        case_id: caseId,
        mention_id: mentionId,
        body: JSON.stringify(decision),
        to_draft: asksForDraft(decision.action),
        at: now,
      };
      await db
        .updateTable('decision')
        .set({ to_draft: false })
        .where('case_id', '=', caseId)
        .where('to_draft', '=', true)
        .execute();
      await db.insertInto('decision').values(row).execute();
      await db
        .updateTable('case_file')
        .set({ decide_since: null, started_by_hand: false, due_at: decision.dueAt })
        .where('id', '=', caseId)
        .execute();
      await audit.record(`decided-${decision.action}`, 'case', caseId, { decisionId: id });
      return id;
    },
    async latestDecision(caseId) {
      const row = await db
        .selectFrom('decision')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toDecision(row) : null;
    },
  } satisfies Partial<CaseStore>;
}

function drafting(db: Queries) {
  return {
    async claimUndrafted(limit, now) {
      const rows = await db
        .selectFrom('decision')
        .selectAll()
        .where('to_draft', '=', true)
        .where(notAside('draft-reply', 'decision.id', now))
        .orderBy('at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map(toDecision);
    },
    async markDrafted(decisionId) {
      await db.updateTable('decision').set({ to_draft: false }).where('id', '=', decisionId).execute();
    },
  } satisfies Partial<CaseStore>;
}

function toDecision(row: Selectable<Tables['decision']>): DecisionRecord {
  const { dueAt, promiseDueAt } = row.body;
  const decision: Decision = { ...row.body, dueAt: date(dueAt), promiseDueAt: date(promiseDueAt) };
  return { id: row.id, caseId: row.case_id, mentionId: row.mention_id, decision, at: row.at };
}

/** JSON keeps dates as text. */
function date(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value);
}
