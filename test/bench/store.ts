import type { Connection } from '../../src/adapters/postgres/connection.ts';
import type { Database, Stores } from '../../src/ports/stores/index.ts';
import { readOptions } from './support/options.ts';
import { type Later, note, runBench } from './support/run-bench.ts';
import {
  addByManyValues,
  aPage,
  BENCH,
  BRAND,
  heardOf,
  SOURCE,
  storingHouse,
} from './support/storing-house.ts';

const { numbers } = readOptions({ posts: { usual: 10_000, most: 1_000_000 } });
const ONE_STATEMENT = 500;
const ROUNDS = 5;

type Page = ReturnType<typeof aPage>;

interface Way {
  name: string;
  rows: number;
  /** One by one is slow: fewer posts say as much. */
  posts: number;
  store(page: Page): Promise<unknown>;
}

/** What is measured is told apart from what came before by its name: each way stores posts of its own. */
const waysOf = ({ db, connection }: { db: Database; connection: Connection }): Way[] => {
  const change = (work: (tx: Stores) => Promise<unknown>) => db.change(BENCH, work);
  const unnested = (page: Page) => change((tx) => tx.mentions.add(page));
  const manyValues = (page: Page) => addByManyValues(connection, page);
  const few = Math.min(1_000, numbers.posts);
  return [
    { name: 'one by one', rows: 1, posts: few, store: unnested },
    { name: 'many values', rows: 50, posts: numbers.posts, store: manyValues },
    { name: 'unnest', rows: 50, posts: numbers.posts, store: unnested },
    { name: 'many values', rows: ONE_STATEMENT, posts: numbers.posts, store: manyValues },
    { name: 'unnest', rows: ONE_STATEMENT, posts: numbers.posts, store: unnested },
  ];
};

/** What a page of a search costs in its one transaction, and each of its parts in a transaction of its own. */
const partsOf = (db: Database): Way[] => {
  const part = (name: string, work: (tx: Stores, page: Page) => Promise<unknown>): Way => ({
    name,
    rows: ONE_STATEMENT,
    posts: numbers.posts,
    store: (page) => db.change(BENCH, (tx) => work(tx, page)),
  });
  const hear = (tx: Stores, page: Page) => tx.heard.add(page.map(heardOf));
  const advance = (tx: Stores, { length }: Page) =>
    tx.sources.advance(
      SOURCE.id,
      {
        ...{ cursor: {}, fetched: length, stored: length, unreadable: 0, gap: false },
        ...{ completedFrom: null, slowedUntil: null },
      },
      new Date(),
    );
  return [
    part('the whole page', async (tx, page) => {
      await hear(tx, page);
      await tx.mentions.add(page);
      await advance(tx, page);
    }),
    part('mentions and their audit row', (tx, page) => tx.mentions.add(page)),
    part('heard posts', hear),
    part('cursor, hour and audit row', advance),
    part('one audit row', (tx) => tx.audit.record('collected', 'mention', null, { count: ONE_STATEMENT })),
  ];
};

/** Posts a second by each way, the median of some rounds in which the ways take turns: the machine may be busy. */
async function measure(ways: readonly Way[], label: string): Promise<number[]> {
  const times = ways.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, { name, rows, posts, store }] of ways.entries()) {
      const pages = Array.from({ length: Math.ceil(posts / rows) }, (_, at) =>
        aPage(`${label}-${n}-${round}`, at * rows, rows),
      );
      const began = performance.now();
      for (const page of pages) await store(page);
      const perSecond = (1000 * pages.length * rows) / (performance.now() - began);
      times[n]?.push(perSecond);
      note(`${name}, ${rows} in a statement: ${Math.round(perSecond)} a second`);
    }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
}

await runBench('store', async (later: Later) => {
  const house = await storingHouse(later);
  const ways = waysOf(house);
  const perSecond = await measure(ways, 'way');
  const parts = partsOf(house.db);
  const partsPerSecond = await measure(parts, 'part');
  const rows = ways.map(({ name, rows }, n) => ({ name, rows, perSecond: Math.round(perSecond[n] ?? 0) }));
  const alone = perSecond[0] ?? 1;
  const costs = parts.map(({ name }, n) => ({
    name,
    ms: Number(((1000 * ONE_STATEMENT) / (partsPerSecond[n] ?? 1)).toFixed(1)),
  }));
  return {
    tables: [
      {
        title:
          'Mentions stored, one connection, one in ten known, each statement in a transaction with its audit row',
        rows: [
          ['', 'in a statement', 'a second', 'against one by one'],
          ...rows.map((row) => [row.name, row.rows, row.perSecond, (row.perSecond / alone).toFixed(1)]),
        ],
      },
      {
        title: `What a page of ${ONE_STATEMENT} posts costs`,
        rows: [['', 'ms'], ...costs.map(({ name, ms }) => [name, ms])],
      },
    ],
    figures: { brand: BRAND, rows, costs },
    broken: [],
  };
});
