import { sql } from 'kysely';
import type { Account, PeopleStore } from '../../../ports/stores/index.ts';
import type { Queries } from '../connection.ts';
import { anyOf } from '../unnested.ts';
import { erase } from './erase.ts';
import { holdPlace } from './keys.ts';
import { spendPlace } from './spent-places.ts';
import { unstoredOf } from './unstored.ts';
import { addressed, WHERE_IT_IS, written } from './where-it-is.ts';

/** The number of the advisory lock on everybody's data; any number nobody else of ours takes. */
const EVERYBODY = 20_261_123;

export function peopleStore(db: Queries): PeopleStore {
  return {
    async hold(how) {
      if (how === 'alone') await sql`select pg_advisory_xact_lock(${EVERYBODY})`.execute(db);
      else await sql`select pg_advisory_xact_lock_shared(${EVERYBODY})`.execute(db);
    },
    async forgotten(platform, externalIds) {
      const { rows } = await sql<{ person_id: string; at: Date; said_stop: boolean }>`
        select asked.person_id, f.at, exists (select from stopped_person s
          where s.platform = f.platform and s.person_key = f.person_key) as said_stop
        from forgotten_person f
        join unnest(${[...new Set(externalIds)]}::text[]) asked (person_id)
          on f.person_key = keyed('person', ${platform}::text, asked.person_id)
        where f.platform = ${platform}`.execute(db);
      return new Map(rows.map((row) => [row.person_id, { at: row.at, saidStop: row.said_stop }]));
    },
    lock: (person) => lock(db, person),
    async dataOf(person) {
      const found: [string, Record<string, unknown>[]][] = [];
      for (const { table, theirs } of WHERE_IT_IS) {
        const { rows } = await sql<{ row: Record<string, unknown> }>`
          select to_jsonb(held) as row from ${sql.table(table)} held where ${theirs(person)}`.execute(db);
        if (rows.length > 0) found.push([table, rows.map(({ row }) => row)]);
      }
      const unstored = (await unstoredOf(db, person)).map(({ item: _, ...row }) => row);
      return Object.fromEntries(unstored.length > 0 ? [...found, ['not_stored', unstored]] : found);
    },
    erase: (person, brandId, now) => erase(db, person, brandId, now),
    holdPlace: (brandId, person, threadId) => holdPlace(db, brandId, person, threadId),
    spendPlace: spendPlace(db),
  };
}

/** In the order in which posts find their case: first the posts, so that none opens a case after the cases were counted. */
async function lock(db: Queries, person: Account): ReturnType<PeopleStore['lock']> {
  await db.selectFrom('mention').select('id').where(written(person)).forUpdate().execute();
  const cases = await db.selectFrom('case_file').select('id').where(addressed(person)).forUpdate().execute();
  const ids = cases.map(({ id }) => id);
  const replies = await db
    .selectFrom('reply')
    .select(['state', 'failure_code'])
    .where('case_id', '=', anyOf('uuid', ids))
    .forUpdate()
    .execute();
  const messages = await db
    .selectFrom('private_message')
    .select('state')
    .where(addressed(person))
    .forUpdate()
    .execute();
  return { replies: replies.map((row) => ({ state: row.state, failureCode: row.failure_code })), messages };
}
