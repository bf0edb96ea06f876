import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AuditLog, MessageRecord, MessageStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { Tables } from './tables.ts';

export function messageStore(db: Queries, audit: AuditLog): MessageStore {
  return { ...reading(db), ...adding(db, audit), ...sending(db, audit) };
}

function toMessage(row: Selectable<Tables['private_message']>): MessageRecord {
  return {
    id: row.id,
    platform: row.platform,
    caseId: row.case_id,
    person: { platform: row.platform, externalId: row.person_id, handle: row.person_handle },
    direction: row.direction,
    kind: row.kind,
    state: row.state,
    text: row.text,
    externalId: row.external_id,
    failure: row.failure,
    at: row.at,
  };
}

function reading(db: Queries) {
  return {
    async ofCase(caseId) {
      return (
        await db
          .selectFrom('private_message')
          .selectAll()
          .where('case_id', '=', caseId)
          .orderBy('at')
          .execute()
      ).map(toMessage);
    },
    async ready(now, limit) {
      const rows = await db
        .selectFrom('private_message')
        .select('id')
        .where('state', '=', 'ready')
        .where(sql<boolean>`coalesce(not_before, '-infinity') <= ${now}`)
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
    async findUnknown(person, text) {
      const row = await db
        .selectFrom('private_message')
        .selectAll()
        .where('platform', '=', person.platform)
        .where('person_id', '=', person.externalId)
        .where('direction', '=', 'out')
        .where('external_id', 'is', null)
        .where('text', '=', text)
        .limit(1)
        .executeTakeFirst();
      return row ? toMessage(row) : null;
    },
  } satisfies Partial<MessageStore>;
}

function adding(db: Queries, audit: AuditLog) {
  return {
    async add(m) {
      const row = await db
        .insertInto('private_message')
        .values({
          id: m.id,
          platform: m.platform,
          case_id: m.caseId,
          person_id: m.person.externalId,
          person_handle: m.person.handle,
          direction: m.direction,
          kind: m.kind,
          state: m.state,
          text: m.text,
          external_id: m.externalId,
          failure: m.failure,
          at: m.at,
          changed_at: m.at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (row) await audit.record(`message-${m.state}`, 'message', m.id, { caseId: m.caseId, kind: m.kind });
      return row !== undefined;
    },
  } satisfies Partial<MessageStore>;
}

function sending(db: Queries, audit: AuditLog) {
  return {
    async claimForSending(id, now, leaseUntil) {
      const row = await db
        .updateTable('private_message')
        .set({ state: 'sending', lease_until: leaseUntil, changed_at: now })
        .where('id', '=', id)
        .where('state', '=', 'ready')
        .where(sql<boolean>`coalesce(not_before, '-infinity') <= ${now}`)
        .returningAll()
        .executeTakeFirst();
      if (row) await audit.record('message-sending', 'message', id);
      return row ? toMessage(row) : null;
    },
    async mark(id, state, detail, now) {
      const marked = await db
        .updateTable('private_message')
        .set({
          state,
          external_id: detail.externalId ?? null,
          failure: detail.failure ?? null,
          lease_until: null,
          not_before: detail.notBefore ?? null,
          changed_at: now,
        })
        .where('id', '=', id)
        .where('state', '<>', 'sent')
        .executeTakeFirst();
      if (marked.numUpdatedRows === 0n) return false;
      await audit.record(`message-${state}`, 'message', id);
      return true;
    },
    async loseExpiredLeases(now) {
      const rows = await db
        .updateTable('private_message')
        .set({ state: 'unknown', failure: 'The worker vanished in the middle of the send.', changed_at: now })
        .where('state', '=', 'sending')
        .where(sql<boolean>`lease_until < ${now}`)
        .returning('id')
        .execute();
      for (const row of rows) await audit.record('message-unknown', 'message', row.id);
      return rows.map((row) => row.id);
    },
  } satisfies Partial<MessageStore>;
}
