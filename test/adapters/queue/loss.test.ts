import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { postgresBackend, prepareQueue, redisBackend } from '../../../src/adapters/queue/index.ts';
import { describeLoss } from '../../contract/nudges-after-loss.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../../support/redis.ts';

describe('a queue on PostgreSQL', () => {
  let room: TestDatabase | null = null;

  const ask = async (sql: string) => {
    const client = new Client({ connectionString: room?.url });
    await client.connect();
    try {
      return (await client.query<{ name: string }>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  describeLoss(async () => {
    room = await testDatabase();
    await prepareQueue(room.url);
    return {
      backend: postgresBackend(room.url),
      async empty() {
        const tables = await ask(
          "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like '%job%'",
        );
        await ask(`truncate ${tables.map((table) => table.name).join(', ')} cascade`);
      },
      async cut() {
        await ask(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      },
    };
  });

  afterEach(async () => {
    await room?.drop();
    room = null;
  });
});

describeWithRedis('a queue on Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis.stop();
  });

  const order = async (act: (client: Redis) => Promise<unknown>) => {
    const client = new Redis(redis.url);
    await act(client);
    client.disconnect();
  };

  describeLoss(async () => {
    await order((client) => client.flushall());
    return {
      backend: redisBackend(redis.url),
      empty: () => order((client) => client.flushall()),
      cut: () => order((client) => client.call('CLIENT', 'KILL', 'SKIPME', 'yes', 'TYPE', 'normal')),
    };
  });
});
