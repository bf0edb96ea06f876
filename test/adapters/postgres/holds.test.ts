import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Holds, openHolds } from '../../../src/adapters/postgres/holds.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { until } from '../../support/house/until.ts';

let room: TestDatabase;
let here: Holds;
let there: Holds;

beforeEach(async () => {
  room = await testDatabase();
  here = openHolds(room.url);
  there = openHolds(room.url);
});
afterEach(async () => {
  await here.close();
  await there.close();
  await room.drop();
});

async function cutConnections(): Promise<void> {
  const client = new Client({ connectionString: room.url });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'twice holds'",
  );
  await client.end();
}

describe('a hold', () => {
  it('is one process’s alone until it is released, and stands in nobody’s way under another name', async () => {
    const hold = await here.take('source/a');
    expect(hold).not.toBeNull();
    expect(await here.take('source/a')).toBeNull();
    expect(await there.take('source/a')).toBeNull();
    expect(await there.take('source/b')).not.toBeNull();
    await hold?.release();
    expect(await there.take('source/a')).not.toBeNull();
  });

  it('is given to one of many that ask at once', async () => {
    const asked = Array.from({ length: 10 }, (_, n) => (n % 2 ? here : there).take('source/a'));
    expect((await Promise.all(asked)).filter((hold) => hold !== null)).toHaveLength(1);
  });

  it('ends with its connection for other processes; its own keeps it until the work ends', async () => {
    const hold = await here.take('source/a');
    await cutConnections();
    await until('the other process to get it', () => there.take('source/a').catch(() => null));
    expect(await here.take('source/a')).toBeNull();
    await hold?.release();
    expect(await here.take('source/b')).not.toBeNull();
  });

  it('fails while the database is gone, and is free again after that', async () => {
    const nowhere = openHolds('postgres://nobody@127.0.0.1:1/none');
    await expect(nowhere.take('source/a')).rejects.toThrow('ECONNREFUSED');
    await expect(nowhere.take('source/a')).rejects.toThrow('ECONNREFUSED');
    await nowhere.close();
  });
});
