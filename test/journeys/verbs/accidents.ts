import { Redis } from 'ioredis';
import { Client } from 'pg';
import { until } from '../../support/house/until.ts';
import type { House } from '../../support/house.ts';
import type { Stage } from '../stage.ts';

/** Cuts them all, and waits until the house has noticed and stands on new ones. */
export async function cutConnections({ house }: Stage): Promise<void> {
  await withDatabase(house, (client) =>
    client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    ),
  );
  await until('the house to stand again', async () => (await house.tryApi('/cases')).status === 200);
}

export async function loseJobs({ house }: Stage): Promise<void> {
  if (house.redisUrl !== null) return emptyRedis(house.redisUrl);
  await withDatabase(house, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like '%job%'",
    );
    if (rows.length === 0) throw new Error('the queue keeps its jobs under another name now');
    await client.query(`truncate ${rows.map((row) => row.name).join(', ')} cascade`);
  });
}

export async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushall();
  client.disconnect();
}

async function withDatabase(house: House, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: house.database.url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
