import { Client } from 'pg';
import { findDatabase } from '../../../src/launch/find-database.ts';
import { eventually } from '../support/eventually.ts';
import { ask, tell } from '../support/talk.ts';
import type { KilledHouse } from './killed-house.ts';

const WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;

/** Looks at a house from outside, also while parts of it are gone. */
export interface Witness {
  /** A complaint becomes public; answers with its id. */
  post(): Promise<string>;
  /** Waits until the post has its verdict: it was read, stored and judged. */
  judged(id: string): Promise<void>;
  /** Waits until the API answers that the database answers. */
  answers(): Promise<void>;
  /** Ids of public posts that are no mention. */
  lost(): Promise<string[]>;
}

export function witnessOf(house: KilledHouse): Witness {
  const url = `${house.page}/api/health`;
  let posts = 0;
  return {
    async post() {
      posts += 1;
      const text = `@NorthwindAir you lost my bag and nobody answers. Terrible, case ${posts}.`;
      const order = [{ platform: 'x', author: `person_${posts}`, text }];
      const { ids } = await tell<{ ids: string[] }>(`${house.sandbox}/posts`, order);
      if (!ids[0]) throw new Error('the sandbox took no post');
      return ids[0];
    },
    async judged(id) {
      await eventually(() => hasVerdict(house.dataDir, id), {
        what: `A verdict on post ${id}`,
        limitMs: WITHIN_MS,
        everyMs: LOOK_EVERY_MS,
      });
    },
    async answers() {
      const look = () => ask<{ database: { ok: boolean } }>(url).then(({ database }) => database.ok || null);
      await eventually(() => look().catch(() => null), {
        what: 'An answer of the API',
        limitMs: WITHIN_MS,
        everyMs: LOOK_EVERY_MS,
      });
    },
    async lost() {
      const { posts: ledger } = await ask<{ posts: { id: string }[] }>(`${house.sandbox}/ledger`);
      const known = await query<{ id: string }>(house.dataDir, 'select external_id as id from mention');
      const ids = new Set(known.map((row) => row.id));
      return ledger.map((post) => post.id).filter((id) => !ids.has(id));
    },
  };
}

async function hasVerdict(dataDir: string, externalId: string): Promise<true | null> {
  const sql = 'select from verdict v join mention m on m.id = v.mention_id where m.external_id = $1';
  const rows = await query(dataDir, sql, [externalId]).catch(() => []);
  return rows.length > 0 ? true : null;
}

/** One question on a connection of its own: the server may be another one each time. */
async function query<Row>(dataDir: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const connectionString = await findDatabase(dataDir);
  if (connectionString === null) throw new Error('no database answers');
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end().catch(() => {});
  }
}
