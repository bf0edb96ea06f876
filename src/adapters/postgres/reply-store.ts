import { type Kysely, sql } from 'kysely';
import type { AuditLog, ReplyRecord, ReplyStore } from '../../ports/stores/index.ts';
import { isTaken, type Queries } from './connection.ts';
import { toReplyRecord } from './reply-rows.ts';
import type { Tables } from './tables.ts';

export function replyStore(db: Queries, audit: AuditLog): ReplyStore {
  return {
    ...adding(db, audit),
    ...reading(db),
    ...looking(db),
    ...sending(db, audit),
    ...waiting(db, audit),
    ...ending(db, audit),
  };
}

function select(db: Queries) {
  return (db as Kysely<Tables>)
    .selectFrom('reply')
    .innerJoin('case_file', 'case_file.id', 'reply.case_id')
    .leftJoin('mention', (join) =>
      join
        .onRef('mention.external_id', '=', 'reply.in_reply_to')
        .onRef('mention.platform', '=', 'reply.platform')
        .onRef('mention.brand_id', '=', 'reply.brand_id'),
    )
    .selectAll('reply')
    .select(['case_file.person_handle', 'mention.url as answers_url']);
}

function adding(db: Queries, audit: AuditLog) {
  return {
    async add(reply, now) {
      const breach = reply.ordinal === null;
      const values = {
        id: reply.id,
        brand_id: reply.brandId,
        platform: reply.platform,
        thread_id: reply.threadId,
        person_id: reply.personId,
        case_id: reply.caseId,
        draft_id: reply.draftId,
        ordinal: reply.ordinal,
        breach,
        road: reply.road,
        state: reply.state,
        text: reply.text,
        text_hash: reply.textHash,
        in_reply_to: reply.inReplyTo,
        external_id: reply.externalId,
        url: reply.url,
        approved_by: reply.approvedBy,
        approved_at: reply.approvedAt,
        sent_at: reply.sentAt,
        created_at: now,
        changed_at: now,
      };
      // A savepoint, so that a refusal by the database leaves the transaction usable.
      await sql`savepoint one_reply`.execute(db);
      try {
        await db.insertInto('reply').values(values).execute();
        await sql`release savepoint one_reply`.execute(db);
      } catch (error) {
        if (!isTaken(error)) throw error;
        await sql`rollback to savepoint one_reply`.execute(db);
        return false;
      }
      await audit.record(breach ? 'breach-found' : `reply-${reply.state}`, 'reply', reply.id, {
        road: reply.road,
        ordinal: reply.ordinal,
      });
      return true;
    },
  } satisfies Partial<ReplyStore>;
}

function reading(db: Queries) {
  const one = async (
    row: Promise<Parameters<typeof toReplyRecord>[0] | undefined>,
  ): Promise<ReplyRecord | null> => {
    const found = await row;
    return found ? toReplyRecord(found) : null;
  };
  return {
    get: (id) => one(select(db).where('reply.id', '=', id).executeTakeFirst()),
    lock: (id) => one(select(db).where('reply.id', '=', id).forUpdate('reply').executeTakeFirst()),
    findByExternalId: (platform, externalId) =>
      one(
        select(db)
          .where('reply.platform', '=', platform)
          .where('reply.external_id', '=', externalId)
          .executeTakeFirst(),
      ),
    async ofCase(caseId) {
      return (await select(db).where('reply.case_id', '=', caseId).orderBy('reply.created_at').execute()).map(
        toReplyRecord,
      );
    },
  } satisfies Partial<ReplyStore>;
}

function looking(db: Queries) {
  return {
    async inStates(states, limit) {
      const rows = await select(db)
        .where('reply.state', 'in', states)
        .orderBy('reply.changed_at')
        .limit(limit)
        .execute();
      return rows.map(toReplyRecord);
    },
    async recentTexts(limit) {
      const rows = await db
        .selectFrom('reply')
        .select('text')
        .where('state', 'not in', ['failed', 'cancelled'])
        .orderBy('created_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.text);
    },
    async sendsSince(since) {
      const rows = await db
        .selectFrom('reply')
        .select(['asked_at', 'person_id'])
        .where('road', '=', 'api')
        .where('asked_at', '>', since)
        .where('state', 'in', ['sending', 'unknown', 'sent'])
        .execute();
      return rows.flatMap((row) => (row.asked_at ? [{ at: row.asked_at, personId: row.person_id }] : []));
    },
  } satisfies Partial<ReplyStore>;
}

function sending(db: Queries, audit: AuditLog) {
  return {
    async claimForSending(id, worker, now, leaseUntil) {
      const row = await db
        .updateTable('reply')
        .set((set) => ({
          state: 'sending',
          claimed_by: worker,
          lease_until: leaseUntil,
          asked_at: now,
          attempts: set('attempts', '+', 1),
          changed_at: now,
        }))
        .where('id', '=', id)
        .where('state', '=', 'ready')
        .where((where) => where.or([where('not_before', 'is', null), where('not_before', '<=', now)]))
        .returning('id')
        .executeTakeFirst();
      if (!row) return null;
      await audit.record('reply-sending', 'reply', id, { worker });
      return reading(db).get(id);
    },
    async loseExpiredLeases(now) {
      const rows = await db
        .updateTable('reply')
        .set({
          state: 'unknown',
          failure_code: 'worker-lost',
          failure_reason: 'The worker vanished in the middle of the send.',
          changed_at: now,
        })
        .where('state', '=', 'sending')
        .where('lease_until', '<', now)
        .returning('id')
        .execute();
      for (const row of rows) await audit.record('reply-unknown', 'reply', row.id, { code: 'worker-lost' });
      return rows.map((row) => row.id);
    },
  } satisfies Partial<ReplyStore>;
}

function waiting(db: Queries, audit: AuditLog) {
  return {
    async markReady(id, notBefore, why, now) {
      await db
        .updateTable('reply')
        .set({
          state: 'ready',
          not_before: notBefore,
          claimed_by: null,
          lease_until: null,
          failure_code: 'waits',
          failure_reason: why,
          changed_at: now,
        })
        .where('id', '=', id)
        .execute();
      await audit.record('reply-ready', 'reply', id, { why, notBefore });
    },
    async countLook(id, now) {
      await db
        .updateTable('reply')
        .set((set) => ({ looked_for: set('looked_for', '+', 1), changed_at: now }))
        .where('id', '=', id)
        .execute();
    },
  } satisfies Partial<ReplyStore>;
}

function ending(db: Queries, audit: AuditLog) {
  const end =
    (state: 'unknown' | 'failed' | 'cancelled') =>
    async (id: string, reason: { code: string; reason: string }, now: Date) => {
      await db
        .updateTable('reply')
        .set({
          state,
          failure_code: reason.code,
          failure_reason: reason.reason,
          lease_until: null,
          changed_at: now,
        })
        .where('id', '=', id)
        .execute();
      await audit.record(`reply-${state}`, 'reply', id, reason);
    };
  return {
    markUnknown: end('unknown'),
    markFailed: end('failed'),
    markCancelled: end('cancelled'),
    async markSent(id, post, sentAt) {
      await db
        .updateTable('reply')
        .set({
          state: 'sent',
          external_id: post.externalId,
          url: post.url,
          sent_at: sentAt,
          lease_until: null,
          failure_code: null,
          failure_reason: null,
          changed_at: sentAt,
        })
        .where('id', '=', id)
        .execute();
      await audit.record('reply-sent', 'reply', id, { externalId: post.externalId });
    },
  } satisfies Partial<ReplyStore>;
}
