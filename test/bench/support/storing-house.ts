import { auditLog } from '../../../src/adapters/postgres/audit-log.ts';
import { ensureBrand } from '../../../src/adapters/postgres/brands.ts';
import { type Connection, connect } from '../../../src/adapters/postgres/connection.ts';
import { postgresDatabase } from '../../../src/adapters/postgres/database.ts';
import { fromMention } from '../../../src/adapters/postgres/mention-rows.ts';
import { takeUpAsWork } from '../../../src/adapters/postgres/mention-standing.ts';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import type { Mention } from '../../../src/domain/mention.ts';
import { startDatabase } from '../../../src/launch/embedded-postgres.ts';
import { createLogger } from '../../../src/logger.ts';
import type { Database } from '../../../src/ports/stores/index.ts';
import { aHeardPost, aMention } from '../../support/things.ts';
import { type Later, note } from './run-bench.ts';
import { workFolder } from './work-folder.ts';

/** One in so many is stored already, as when two sources bring the same post. */
const KNOWN = 10;
export const BRAND = 'bench';
export const BENCH = { kind: 'system', name: 'bench' } as const;
export const SOURCE = {
  id: 'x:search:bench',
  brandId: BRAND,
  platform: 'x',
  kind: 'search',
  label: 'Bench',
  query: 'bench',
  everySeconds: 5,
} as const;

/** A fresh database with one brand and one source, on one connection. */
export async function storingHouse(later: Later): Promise<{ db: Database; connection: Connection }> {
  const log = createLogger({ name: 'bench', level: 'error' });
  const server = await startDatabase({ dataDir: workFolder(later), log });
  later(() => server.stop('now'));
  const connection = connect(server.url, { max: 1, onDrop: (error) => note(error.message) });
  later(() => connection.close());
  await migrate(connection.db);
  const signers = { name: 'Bench', timeZone: 'UTC', signers: ['Ana'], accounts: {} };
  await ensureBrand(connection.db, { id: BRAND, ...signers });
  const db = postgresDatabase(connection);
  await db.change(BENCH, (tx) => tx.sources.ensure([SOURCE]));
  return { db, connection };
}

/** `count` posts of a run from `first` on. */
export function aPage(run: string, first: number, count: number): Mention[] {
  return Array.from({ length: count }, (_, n) => {
    const number = first + n;
    const known = number % KNOWN === KNOWN - 1 ? number - 1 : number;
    return aMention({ brandId: BRAND, externalId: `${run}-${known}` });
  });
}

export function heardOf({ externalId, author, text, url }: Mention) {
  return aHeardPost({ brandId: BRAND, sourceId: SOURCE.id, externalId, author, text, url });
}

/** The way not taken, to compare with: every value of every row is a parameter of the statement. All else is the same. */
export async function addByManyValues({ db }: Connection, page: readonly Mention[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const stored = await tx
      .insertInto('mention')
      .values(page.map(fromMention))
      .onConflict((conflict) => conflict.columns(['brand_id', 'platform', 'external_id']).doNothing())
      .returning('id')
      .execute();
    const ids = stored.map(({ id }) => id);
    await takeUpAsWork(tx, auditLog(tx, BENCH), page, new Set(ids));
    await auditLog(tx, BENCH).record('collected', 'mention', null, { count: ids.length });
  });
}
