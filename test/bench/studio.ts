import { ensureBrand } from '../../src/adapters/postgres/brands.ts';
import { connect } from '../../src/adapters/postgres/connection.ts';
import { postgresDatabase } from '../../src/adapters/postgres/database.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { lookingBack } from '../../src/app/hindsight.ts';
import { startDatabase } from '../../src/launch/embedded-postgres.ts';
import { createLogger } from '../../src/logger.ts';
import type { Hindsight } from '../../src/ports/hindsight.ts';
import type { Database } from '../../src/ports/stores/index.ts';
import { realPosts } from './matching/real-posts.ts';
import { largeSet, smallSet } from './studio/bodies.ts';
import { madeUpPosts } from './studio/made-up-posts.ts';
import { readOptions } from './support/options.ts';
import { note, runBench } from './support/run-bench.ts';
import { percentile } from './support/statistics.ts';
import { workFolder } from './support/work-folder.ts';

const DAY_MS = 24 * 60 * 60_000;
const BATCH = 10_000;
const ACTOR = { kind: 'system', name: 'bench' } as const;
/** What a preview of a changed set may take on 200,000 stored posts. */
const REACH_MS = 1_000;

const { numbers, words } = readOptions({
  posts: { usual: 200_000, most: 400_000 },
  edits: { usual: 7, most: 1_000 },
});

/**
 * How long a brand manager waits for the numbers of an edit: `npm run bench:studio [-- <data folder>] [--posts 200000]`. Posts
 * are made up by a seed, or are the texts of the data folder. Cold is the first question after a start; every other edit is
 * a set that was never asked about.
 */
await runBench('studio', async (later) => {
  const now = new Date();
  const log = createLogger({ name: 'bench', level: 'error' });
  const dataDir = workFolder(later);
  const server = await startDatabase({ dataDir, log });
  later(async () => {
    await server.stop('now');
  });
  const connection = connect(server.url, { max: 2, onDrop: () => {} });
  later(() => connection.close());
  await migrate(connection.db);
  const signers = ['bench'];
  await ensureBrand(connection.db, {
    id: 'bench',
    name: 'Monday Coffee',
    timeZone: 'UTC',
    signers,
    accounts: {},
  });
  const db = postgresDatabase(connection);
  const [folder] = words;
  const real = folder === undefined ? [] : realPosts(folder, numbers.posts);
  const storedMs = await store(db, madeUpPosts(numbers.posts, 1, now, real));
  const before = megabytes();
  const hindsight = lookingBack({ dataDir, rulesDir: 'rules', lists: new Map(), url: server.url }, log);
  later(() => hindsight.close());

  const asking = (bodies: ReturnType<typeof smallSet>) => time(hindsight, bodies, now);
  const cold = await asking(smallSet(0));
  note(`cold: ${Math.round(cold.ms)} ms`);
  const small: number[] = [];
  const large: number[] = [];
  const same: number[] = [];
  for (let edit = 1; edit <= numbers.edits; edit++) {
    small.push((await asking(smallSet(edit))).ms);
    same.push((await asking(smallSet(edit))).ms);
    large.push((await asking(largeSet(edit))).ms);
  }
  await store(db, madeUpPosts(1_000, 2, now, []));
  const caughtUp = await asking(smallSet(numbers.edits));
  const afterNew = await asking(smallSet(numbers.edits + 1));
  const memoryMb = megabytes() - before;
  const worst = Math.max(percentile(small, 0.5) ?? 0, percentile(large, 0.5) ?? 0);
  const row = (name: string, values: number[]) => [name, percentile(values, 0.5), percentile(values, 1)];
  return {
    tables: [
      {
        title: `From question to numbers on ${cold.looked.toLocaleString('en')} ${real.length > 0 ? 'real' : 'made-up'} posts, ms`,
        rows: [
          ['', 'median', 'longest'],
          row('cold: thread started, posts and classifier read', [cold.ms]),
          row('an edit of a small set', small),
          row('an edit of a set of 300 words', large),
          row('the same set again, as after a judgement', same),
          row('the same set after 1,000 new posts', [caughtUp.ms]),
          row('an edit after 1,000 new posts', [afterNew.ms]),
        ],
      },
      {
        title: 'Memory of the thread, MB',
        rows: [
          ['', 'MB'],
          ['resident', memoryMb],
        ],
      },
      {
        title: 'Stored, posts a second',
        rows: [
          ['', ''],
          ['in batches', numbers.posts / (storedMs / 1000)],
        ],
      },
    ],
    figures: { posts: cold.looked, coldMs: cold.ms, small, large, same, caughtUpMs: caughtUp.ms, memoryMb },
    broken: worst > REACH_MS ? [`an edit took ${Math.round(worst)} ms, more than ${REACH_MS} ms`] : [],
  };
});

async function store(db: Database, posts: ReturnType<typeof madeUpPosts>): Promise<number> {
  const began = performance.now();
  for (let from = 0; from < posts.length; from += BATCH)
    await db.change(ACTOR, (tx) => tx.heard.add(posts.slice(from, from + BATCH)));
  return performance.now() - began;
}

async function time(hindsight: Hindsight, bodies: ReturnType<typeof smallSet>, now: Date) {
  const since = new Date(now.getTime() - 30 * DAY_MS);
  const began = performance.now();
  const answer = await hindsight.look({
    ...bodies,
    since,
    complaintFrom: 0.5,
    known: [],
    skipped: [],
    seed: 1,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return { ms: performance.now() - began, looked: answer.value.looked };
}

function megabytes(): number {
  return process.memoryUsage().rss / 2 ** 20;
}
