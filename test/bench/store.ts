import { ensureBrand } from '../../src/adapters/postgres/brands.ts';
import { connect } from '../../src/adapters/postgres/connection.ts';
import { postgresDatabase } from '../../src/adapters/postgres/database.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import type { Mention } from '../../src/domain/mention.ts';
import { startDatabase } from '../../src/launch/embedded-postgres.ts';
import { createLogger } from '../../src/logger.ts';
import type { Database } from '../../src/ports/stores/index.ts';
import { aMention } from '../support/things.ts';
import { readOptions } from './support/options.ts';
import { type Later, note, runBench } from './support/run-bench.ts';
import { workFolder } from './support/work-folder.ts';

const { numbers } = readOptions({ posts: { usual: 20_000, most: 1_000_000 } });
const BATCHES = [1, 50, 500];
/** One in so many is stored already, as when two sources bring the same post. */
const KNOWN = 10;
const BRAND = 'bench';

/** Mentions stored one by one, and many in a statement: each batch in a transaction of its own, with its audit row. */
await runBench('store', async (later) => {
  const db = await freshDatabase(later);
  const rows: { batch: number; perSecond: number }[] = [];
  for (const batch of BATCHES) {
    const posts = postsFor(batch, batch === 1 ? numbers.posts / 10 : numbers.posts);
    const began = performance.now();
    for (let at = 0; at < posts.length; at += batch)
      await db.change({ kind: 'system', name: 'bench' }, (tx) =>
        tx.mentions.add(posts.slice(at, at + batch)),
      );
    rows.push({ batch, perSecond: Math.round((1000 * posts.length) / (performance.now() - began)) });
    note(`${batch} in a statement: ${rows.at(-1)?.perSecond} a second`);
  }
  const alone = rows[0]?.perSecond ?? 1;
  return {
    tables: [
      {
        title: 'Mentions stored, one connection',
        rows: [
          ['in a statement', 'a second', 'against one by one'],
          ...rows.map(({ batch, perSecond }) => [batch, perSecond, (perSecond / alone).toFixed(1)]),
        ],
      },
    ],
    figures: { rows },
    broken: [],
  };
});

async function freshDatabase(later: Later): Promise<Database> {
  const log = createLogger({ name: 'bench', level: 'error' });
  const server = await startDatabase({ dataDir: workFolder(later), log });
  later(() => server.stop('now'));
  const connection = connect(server.url, { max: 1, onDrop: (error) => note(error.message) });
  later(() => connection.close());
  await migrate(connection.db);
  await ensureBrand(connection.db, {
    id: BRAND,
    name: 'Bench',
    timeZone: 'UTC',
    signers: ['Ana'],
    accounts: {},
  });
  return postgresDatabase(connection);
}

function postsFor(batch: number, count: number): Mention[] {
  return Array.from({ length: count }, (_, n) => {
    const number = n % KNOWN === KNOWN - 1 ? n - 1 : n;
    return aMention({ brandId: BRAND, externalId: `${batch}-${number}` });
  });
}
