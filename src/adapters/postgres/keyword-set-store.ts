import type { Actor } from '../../domain/actor.ts';
import { type KeywordSet, withEveryList } from '../../domain/watch/keyword-set.ts';
import type { AuditLog, KeywordSetStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

function selectLive(db: Queries, id?: string) {
  const select = db
    .selectFrom('keyword_set as s')
    .innerJoin('keyword_set_version as v', (join) =>
      join.onRef('v.set_id', '=', 's.id').onRef('v.version', '=', 's.live_version'),
    )
    .select(['s.id', 's.brand_id', 's.name', 'v.version', 'v.body', 'v.saved_by', 'v.saved_at', 'v.why'])
    .orderBy('s.id');
  return id === undefined ? select : select.where('s.id', '=', id);
}

export function keywordSetStore(db: Queries, audit: AuditLog, actor: Actor): KeywordSetStore {
  return {
    async live() {
      return (await selectLive(db).execute()).map(toSet);
    },
    async get(id) {
      const row = await selectLive(db, id).executeTakeFirst();
      return row ? toSet(row) : null;
    },
    async history(id) {
      const rows = await db
        .selectFrom('keyword_set_version')
        .select(['version', 'saved_by', 'saved_at', 'why'])
        .where('set_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map((row) => ({
        version: row.version,
        savedBy: row.saved_by,
        savedAt: row.saved_at,
        why: row.why,
      }));
    },
    async saveVersion(set, basedOn) {
      if (!(await claimVersion(db, set, basedOn))) return false;
      await db
        .insertInto('keyword_set_version')
        .values({
          set_id: set.id,
          version: set.version,
          body: JSON.stringify(set.body),
          saved_by: actor.name,
          saved_at: set.savedAt,
          why: set.why,
        })
        .execute();
      await audit.record('saved-version', 'keyword-set', set.id, { version: set.version, why: set.why });
      return true;
    },
  };
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

function toSet(row: {
  id: string;
  brand_id: string;
  name: string;
  version: number;
  body: KeywordSet['body'];
  saved_by: string;
  saved_at: Date;
  why: string;
}): KeywordSet {
  return {
    id: row.id,
    brandId: row.brand_id,
    name: row.name,
    version: row.version,
    body: withEveryList(row.body),
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    why: row.why,
  };
}
