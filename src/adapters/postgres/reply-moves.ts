import { type Kysely, sql, type UpdateObject } from 'kysely';
import { REPLY_MOVES, type ReplyEvent, STOPPED_BY_PERSON } from '../../domain/reply.ts';
import type { AuditLog, ReplyStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { Tables } from './tables.ts';

/** The part of the reply store that changes a reply's state, along the edges of `REPLY_MOVES` and no others. */
export function replyMoves(db: Queries, audit: AuditLog, get: ReplyStore['get']) {
  return { ...sending(db, audit, get), ...waiting(db, audit), ...ending(db, audit) };
}

/** Moves a reply along one edge of its table; anything else is a fault of ours, and undoes the whole transaction. */
async function move(
  db: Queries,
  id: string,
  event: ReplyEvent,
  change: UpdateObject<Tables, 'reply'>,
): Promise<void> {
  const { from, to } = REPLY_MOVES[event];
  const row = await (db as Kysely<Tables>)
    .updateTable('reply')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Error(`Reply ${id} cannot become ${to}: "${event}" may not happen to it any more`);
}

function sending(db: Queries, audit: AuditLog, get: ReplyStore['get']) {
  return {
    async claimForSending(id, worker, now, leaseUntil) {
      const row = await db
        .updateTable('reply')
        .set((set) => ({
          state: REPLY_MOVES.claimed.to,
          claimed_by: worker,
          lease_until: leaseUntil,
          asked_at: now,
          attempts: set('attempts', '+', 1),
          changed_at: now,
        }))
        .where('id', '=', id)
        .where('state', 'in', REPLY_MOVES.claimed.from)
        .where((where) => where.or([where('not_before', 'is', null), where('not_before', '<=', now)]))
        .returning('id')
        .executeTakeFirst();
      if (!row) return null;
      await audit.record('reply-sending', 'reply', id, { worker });
      return get(id);
    },
    async loseExpiredLeases(now) {
      const rows = await db
        .updateTable('reply')
        .set((set) => ({
          state: REPLY_MOVES['no-answer'].to,
          // No call outlives its lease: nothing of it can become public later than the platform shows such a one.
          asked_at: set.ref('lease_until'),
          failure_code: 'worker-lost',
          failure_reason: 'The worker vanished in the middle of the send.',
          changed_at: now,
        }))
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
      // A person's stop outlives the proof that it is absent, or it would go again.
      const unlessStopped = (column: 'failure_code' | 'failure_reason', value: string) =>
        sql<string>`case when failure_code = ${STOPPED_BY_PERSON} then ${sql.ref(column)} else ${value} end`;
      await move(db, id, 'surely-not-public', {
        not_before: notBefore,
        claimed_by: null,
        lease_until: null,
        failure_code: unlessStopped('failure_code', 'waits'),
        failure_reason: unlessStopped('failure_reason', why),
        changed_at: now,
      });
      await audit.record('reply-ready', 'reply', id, { notBefore });
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
    (event: 'no-answer' | 'refused' | 'stopped') =>
    async (id: string, reason: { code: string; reason: string }, now: Date) => {
      await move(db, id, event, {
        failure_code: reason.code,
        failure_reason: reason.reason,
        lease_until: null,
        changed_at: now,
      });
      await audit.record(`reply-${REPLY_MOVES[event].to}`, 'reply', id, { code: reason.code });
    };
  return {
    async markUnknown(id, reason, now) {
      await end('no-answer')(id, reason, now);
      // The call may have gone through as late as this: only what is read later can prove that it did not.
      await db.updateTable('reply').set({ asked_at: now }).where('id', '=', id).execute();
    },
    markFailed: end('refused'),
    markCancelled: end('stopped'),
    async markSent(id, post, sentAt) {
      await move(db, id, 'seen-public', {
        external_id: post.externalId,
        url: post.url,
        sent_at: sentAt,
        lease_until: null,
        failure_code: null,
        failure_reason: null,
        changed_at: sentAt,
      });
      await audit.record('reply-sent', 'reply', id, { externalId: post.externalId });
    },
  } satisfies Partial<ReplyStore>;
}
