import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase } from './database.ts';
import { describeWithRedis, startRedis } from './redis.ts';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a suite', () => {
  const databases = Promise.all([testDatabase(), testDatabase()]);
  afterAll(async () => {
    for (const database of await databases) await database.drop();
  });

  it('is empty, and nobody else sees what is written there', async () => {
    const [one, two] = await databases;
    await ask(one.url, 'create table only_here (n int)');
    const tables = "select tablename from pg_tables where schemaname = 'public'";
    expect(await ask(one.url, tables)).toEqual([{ tablename: 'only_here' }]);
    expect(await ask(two.url, tables)).toEqual([]);
  });

  it('sorts and folds by Unicode, whatever the system knows', async () => {
    const [one] = await databases;
    expect(await ask(one.url, "select lower('ЖАЛОБА Ä') as low")).toEqual([{ low: 'жалоба ä' }]);
  });

  it('is gone after it was dropped', async () => {
    const extra = await testDatabase();
    await extra.drop();
    await expect(ask(extra.url, 'select 1')).rejects.toThrow(/does not exist/);
  });
});

describeWithRedis('the Redis of a suite', () => {
  it('answers, and is gone after its end', async () => {
    const redis = await startRedis();
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    expect(await client.ping()).toBe('PONG');
    client.disconnect();
    await redis.stop();
    const { portProblem } = await import('../../src/launch/free-port.ts');
    expect(await portProblem(Number(new URL(redis.url).port))).toBeNull();
  });
});
