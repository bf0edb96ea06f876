import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { connect } from '../../../src/adapters/postgres/connection.ts';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import { prepareQueue } from '../../../src/adapters/queue/index.ts';
import { program } from '../../../src/launch/children.ts';
import { freePort } from '../../../src/launch/free-port.ts';
import type { HealthView } from '../../../src/server/contract/index.ts';
import { eventually } from '../../bench/support/eventually.ts';
import type { Later } from '../../bench/support/run-bench.ts';
import { type BenchSandbox, startQuietSandbox } from '../../bench/support/sandbox.ts';
import { ask } from '../../bench/support/talk.ts';
import { workFolder } from '../../bench/support/work-folder.ts';
import type { Order } from '../order.ts';
import { OBSERVER } from './observer.ts';
import { type MortalPostgres, startMortalPostgres } from './postgres.ts';
import { Program } from './program.ts';
import { type MortalRedis, startMortalRedis } from './redis.ts';
import { writeStormRules } from './rules.ts';

const WORKERS = 3;
/** Our own posts show on our own timeline within this time, each after one of its own. */
export const LATEST_VISIBLE_MS = 10_000;

/** Everything that runs in a failure run, each its own process, on loopback addresses. */
export interface StormHouse {
  sandbox: BenchSandbox;
  postgres: MortalPostgres;
  redis: MortalRedis | null;
  server: Program;
  workers: Program[];
  rulesDir: string;
  /** Of the product's API, without a closing slash. */
  api: string;
  /** Folder of what each process said; it stays when a promise is broken. */
  logs: string;
}

/** Starts it all and waits until every source was read once, so that whatever is written from now on is news. */
export async function openStormHouse(order: Order, later: Later): Promise<StormHouse> {
  const folder = workFolder(later);
  const logs = mkdtempSync(join(tmpdir(), 'twice-chaos-logs-'));
  const rulesDir = join(folder, 'rules');
  writeStormRules(rulesDir);
  const sandbox = await startQuietSandbox({
    SANDBOX_SEED: `${order.seed}`,
    SANDBOX_TIMELINE_DELAY_MS: `${LATEST_VISIBLE_MS}`,
    SANDBOX_TIMELINE_SPREAD: '1',
    SANDBOX_LIMIT_FACTOR: '1000',
  });
  later(() => sandbox.stop());
  const postgres = await startMortalPostgres(join(folder, 'data'));
  later(() => postgres.stop());
  const redis = order.queue === 'redis' ? await startMortalRedis() : null;
  if (redis) later(() => redis.stop());
  await prepare(postgres.url);
  const port = await freePort();
  const env = { ...environment({ sandbox, postgres, redis, rulesDir, port }), DATA_DIR: join(folder, 'own') };
  const start = (name: string, script: string) =>
    new Program({ name, script, env, logFile: join(logs, `${name}.log`) });
  const server = start('server', program('serve'));
  const workers = Array.from({ length: WORKERS }, (_, n) => start(`worker-${n + 1}`, program('workers')));
  for (const one of [server, ...workers]) {
    later(() => one.stop());
    one.start();
  }
  const house = {
    sandbox,
    postgres,
    redis,
    server,
    workers,
    rulesDir,
    api: `http://127.0.0.1:${port}/api`,
    logs,
  };
  await everySourceRead(house.api);
  return house;
}

interface Parts {
  sandbox: BenchSandbox;
  postgres: MortalPostgres;
  redis: MortalRedis | null;
  rulesDir: string;
  port: number;
}

function environment({ sandbox, postgres, redis, rulesDir, port }: Parts): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    ...sandbox.env,
    X_TIMELINE_DELAY_MS: `${LATEST_VISIBLE_MS}`,
    DATABASE_URL: postgres.url,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    RULES_DIR: rulesDir,
    PORT: `${port}`,
    POLL_SECONDS: '3',
    LOG_LEVEL: 'warn',
  };
}

async function prepare(url: string): Promise<void> {
  const connection = connect(url, { max: 1, onDrop: () => {} });
  await migrate(connection.db);
  await connection.close();
  await prepareQueue(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(OBSERVER);
  await client.end();
}

async function everySourceRead(api: string): Promise<void> {
  await eventually(
    async () => {
      const { sources } = await ask<HealthView>(`${api}/health`).catch(() => ({ sources: [] }));
      return sources.length > 0 && sources.every((source) => source.lastSuccessAt !== null) ? true : null;
    },
    { what: 'A first round of every source', limitMs: 90_000, everyMs: 250 },
  );
}
