import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type KeywordSet, withEveryList } from '../../domain/watch/keyword-set.ts';
import { SINCE_EVER } from '../../domain/watch/version.ts';
import type { AuditLog, KeywordSetStore, Succession } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { trials } from './trial-rows.ts';
import { selectLive, selectVersions, toLine, toVersion } from './version-rows.ts';

const REPLACED: Succession = { before: 'replaced', restores: null };

export function keywordSetStore(db: Queries, audit: AuditLog, actor: Actor): KeywordSetStore {
  return { ...reading(db), ...holding(db), ...saving(db, audit, actor), ...trials(db, audit, actor) };
}

function reading(db: Queries) {
  return {
    async live() {
      return (await selectLive(db).execute()).map(toVersion);
    },
    async listened() {
      const rows = await selectVersions(db)
        .where('v.state', 'in', ['live', 'trial'])
        .orderBy('s.id')
        .orderBy('v.version')
        .execute();
      return rows.map(toVersion);
    },
    async liveSince(at) {
      const rows = await selectVersions(db).where('v.live_until', '>', at).orderBy('s.id').execute();
      return rows.map(toVersion);
    },
    async get(id) {
      const row = await selectLive(db).where('s.id', '=', id).executeTakeFirst();
      return row ? toVersion(row) : null;
    },
    async version(id, version) {
      const row = await selectVersions(db)
        .where('s.id', '=', id)
        .where('v.version', '=', version)
        .executeTakeFirst();
      return row ? toVersion(row) : null;
    },
    async history(id) {
      const rows = await db
        .selectFrom('keyword_set_version')
        .select(['version', 'saved_by', 'saved_at', 'why', 'state', 'based_on', 'restores'])
        .select(['live_from', 'live_until', 'trial_from', 'trial_until', 'trial_ended_by'])
        .where('set_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(toLine);
    },
  } satisfies Partial<KeywordSetStore>;
}

/** Any number nobody else of ours takes. */
const ALL_SETS = 20_261_123;

/** Holds a set until the transaction ends, so that two who move its versions go one after the other. */
function holding(db: Queries) {
  return {
    async holdAll() {
      await sql`select pg_advisory_xact_lock(${ALL_SETS})`.execute(db);
    },
    async lock(id) {
      const held = await db
        .selectFrom('keyword_set')
        .select('id')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      const live = held && (await selectLive(db).where('s.id', '=', id).executeTakeFirst());
      if (!live) return null;
      const trial = await selectVersions(db)
        .where('s.id', '=', id)
        .where('v.state', '=', 'trial')
        .executeTakeFirst();
      const { newest } = await db
        .selectFrom('keyword_set_version')
        .select(sql<number>`max(version)`.as('newest'))
        .where('set_id', '=', id)
        .executeTakeFirstOrThrow();
      return { live: toVersion(live), newest, trial: trial ? toVersion(trial) : null };
    },
  } satisfies Partial<KeywordSetStore>;
}

function saving(db: Queries, audit: AuditLog, actor: Actor) {
  return {
    async saveVersion(set, basedOn, { before, restores } = REPLACED) {
      if (!(await claimVersion(db, set, basedOn))) return false;
      const { id, version, savedAt, why } = set;
      if (basedOn !== null) await retire(db, id, basedOn, before, savedAt);
      await db
        .insertInto('keyword_set_version')
        .values({
          set_id: id,
          version,
          body: JSON.stringify(withEveryList(set.body)),
          saved_by: actor.name,
          saved_at: savedAt,
          why,
          state: 'live',
          based_on: basedOn,
          restores,
          live_from: basedOn === null ? SINCE_EVER : savedAt,
        })
        .execute();
      const action = restores === null ? 'saved-version' : 'rolled-back';
      await audit.record(action, 'keyword-set', id, { version, why, before: basedOn, restores });
      return true;
    },
    async goLive(tried, live, now, why) {
      const { id, version } = tried;
      await retire(db, id, live.version, 'replaced', now);
      await db
        .updateTable('keyword_set_version')
        .set({
          state: 'live',
          live_from: now,
          trial_until: sql<Date>`least(trial_until, ${now}::timestamptz)`,
        })
        .where('set_id', '=', id)
        .where('version', '=', version)
        .execute();
      await db.updateTable('keyword_set').set({ live_version: version }).where('id', '=', id).execute();
      await audit.record('went-live', 'keyword-set', id, { version, why, before: live.version });
    },
  } satisfies Partial<KeywordSetStore>;
}

function retire(db: Queries, setId: string, version: number, state: Succession['before'], now: Date) {
  return db
    .updateTable('keyword_set_version')
    .set({ state, live_until: now })
    .where('set_id', '=', setId)
    .where('version', '=', version)
    .execute();
}

/** Moves the live version in one statement, so that the loser of a race learns that it lost. */
async function claimVersion(db: Queries, set: KeywordSet, basedOn: number | null): Promise<boolean> {
  const row =
    basedOn === null
      ? await db
          .insertInto('keyword_set')
          .values({ id: set.id, brand_id: set.brandId, name: set.name, live_version: set.version })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst()
      : await db
          .updateTable('keyword_set')
          .set({ live_version: set.version, name: set.name })
          .where('id', '=', set.id)
          .where('live_version', '=', basedOn)
          .returning('id')
          .executeTakeFirst();
  return row !== undefined;
}
