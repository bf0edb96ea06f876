import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { applyCaseEvent } from '../../domain/case-events.ts';
import type { Mention } from '../../domain/mention.ts';
import type { AuditLog, CaseStore } from '../../ports/stores/index.ts';
import { listCases } from './case-lists.ts';
import { loadCase } from './case-rows.ts';
import type { Queries } from './connection.ts';
import { decisions } from './decision-rows.ts';
import { holdPlace, personKey } from './person-data/keys.ts';
import { takeUpSpentPlaces } from './person-data/spent-places.ts';
import { notAside } from './set-aside-store.ts';

export function caseStore(db: Queries, audit: AuditLog, actor: Actor): CaseStore {
  return {
    ...opening(db, audit),
    ...moving(db, audit, actor),
    ...decisions(db, audit),
    ...people(db, audit),
    ...following(db),
  };
}

function opening(db: Queries, audit: AuditLog) {
  const find: CaseStore['find'] = async (brandId, platform, threadId, personId) => {
    const row = await db
      .selectFrom('case_file')
      .select('id')
      .where('brand_id', '=', brandId)
      .where('platform', '=', platform)
      .where('thread_id', '=', threadId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row?.id ?? null;
  };
  return {
    find,
    async openFor(mention, now) {
      const { author } = mention;
      const created = await db
        .insertInto('case_file')
        .values(opened(mention, now))
        .onConflict((conflict) =>
          conflict.columns(['brand_id', 'platform', 'thread_id', 'person_id']).doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      if (created) {
        await holdPlace(db, mention.brandId, author, mention.threadId);
        await takeUpSpentPlaces(db, created.id);
        await audit.record('opened', 'case', created.id);
      }
      const id =
        created?.id ?? (await find(mention.brandId, mention.platform, mention.threadId, author.externalId));
      if (!id) throw new Error('A case that could not be opened must be there already');
      return { id, created: created !== undefined };
    },
    lock: (id) => loadCase(db, id, true),
    get: (id) => loadCase(db, id, false),
    list: (state, limit) => listCases(db, state, limit),
  } satisfies Partial<CaseStore>;
}

/** The row of a case that begins with this mention. */
function opened(mention: Mention, now: Date) {
  const { author } = mention;
  return {
    id: randomUUID(),
    brand_id: mention.brandId,
    platform: mention.platform,
    thread_id: mention.threadId,
    person_id: author.externalId,
    person_handle: author.handle,
    person_name: author.name,
    person_followers: author.followers,
    state: 'open' as const,
    opened_at: now,
    last_at: mention.postedAt,
  };
}

function moving(db: Queries, audit: AuditLog, actor: Actor) {
  const write = (id: string, kind: string, now: Date, says: string | undefined) =>
    db
      .insertInto('case_event')
      .values({ case_id: id, kind, actor: actor.name, says: says ?? null, at: now })
      .execute();
  return {
    async apply(id: string, event: CaseEvent, now: Date, says?: string) {
      const row = await db
        .selectFrom('case_file')
        .select('state')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const state = applyCaseEvent(row.state, event);
      await db.updateTable('case_file').set({ state, last_at: now }).where('id', '=', id).execute();
      await write(id, event.kind, now, says);
      await audit.record(event.kind, 'case', id, { from: row.state, to: state });
      return state;
    },
    async note(id, says, now) {
      await write(id, 'note', now, says);
      await audit.record('noted', 'case', id);
    },
    async history(id) {
      const rows = await db
        .selectFrom('case_event')
        .selectAll()
        .where('case_id', '=', id)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        at: row.at,
        actor: row.actor,
        kind: row.kind as CaseEvent['kind'] | 'note',
        says: row.says,
      }));
    },
  } satisfies Partial<CaseStore>;
}

function people(db: Queries, audit: AuditLog) {
  return {
    async stopPerson(person, words, now) {
      await db
        .insertInto('stopped_person')
        .values({ platform: person.platform, person_key: personKey(person), words, since: now })
        .onConflict((conflict) => conflict.columns(['platform', 'person_key']).doNothing())
        .execute();
      await audit.record('person-said-stop', 'case', null, { platform: person.platform });
    },
    async ofPerson(platform, personId) {
      const rows = await db
        .selectFrom('case_file')
        .select('id')
        .where('platform', '=', platform)
        .where('person_id', '=', personId)
        .orderBy('last_at', 'desc')
        .execute();
      return rows.map((row) => row.id);
    },
  } satisfies Partial<CaseStore>;
}

function following(db: Queries) {
  return {
    async setFollowUp(id, at) {
      await db.updateTable('case_file').set({ follow_up_at: at }).where('id', '=', id).execute();
    },
    async claimFollowUps(limit, now) {
      const rows = await db
        .selectFrom('case_file')
        .select('id')
        .where(sql<boolean>`follow_up_at <= ${now}`)
        .where(notAside('follow-up-case', 'case_file.id', now))
        .orderBy('follow_up_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map((row) => row.id);
    },
  } satisfies Partial<CaseStore>;
}
