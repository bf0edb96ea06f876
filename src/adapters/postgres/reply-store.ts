import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { AuditLog, ReplyRecord, ReplyStore } from '../../ports/stores/index.ts';
import { isTaken, type Queries } from './connection.ts';
import { personKey } from './person-data/keys.ts';
import { replyMoves } from './reply-moves.ts';
import { toReplyRecord } from './reply-rows.ts';
import type { Tables } from './tables.ts';

export function replyStore(db: Queries, audit: AuditLog): ReplyStore {
  const reads = reading(db);
  return { ...adding(db, audit), ...reads, ...looking(db), ...replyMoves(db, audit, reads.get) };
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
        .orderBy('reply.id')
        .limit(limit)
        .execute();
      return rows.map(toReplyRecord);
    },
    async countIn(states) {
      const row = await db
        .selectFrom('reply')
        .where('state', 'in', states)
        .select(sql<number>`count(*)::int`.as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    },
    recentTexts: (limit) => newestTexts(db, sql<boolean>`state not in ('failed', 'cancelled')`, limit),
    publicTexts: (limit) => newestTexts(db, sql<boolean>`state in ('sending', 'unknown', 'sent')`, limit),
    async sendsSince(since, person) {
      const { rows } = await sql<{ at: Date; personId: string | null }>`
        select asked_at as at, person_id as "personId" from reply
        where road = 'api' and asked_at > ${since} and state in ('sending', 'unknown', 'sent')
        union all
        select asked_at, case when platform = ${person.platform} and person_key = ${personKey(person)}
          then ${person.externalId} end
        from spent_place where road = 'api' and asked_at > ${since}`.execute(db);
      return rows;
    },
  } satisfies Partial<ReplyStore>;
}

async function newestTexts(db: Queries, which: RawBuilder<boolean>, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('reply')
    .select('text')
    .where(which)
    // What is left of a reply to somebody whose data was erased says nothing.
    .where('text', '<>', '')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.text);
}
