import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Connection, connect } from '../../../src/adapters/postgres/connection.ts';
import { isOutage } from '../../../src/adapters/postgres/outage.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

let room: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  room = await testDatabase();
  connection = connect(room.url, { max: 2, onDrop: () => {} });
});
afterAll(async () => {
  await connection.close();
  await room.drop();
});

const failureOf = (statement: string): Promise<unknown> =>
  sql
    .raw(statement)
    .execute(connection.db)
    .then(
      () => null,
      (error: unknown) => error,
    );

const raising = (code: string) =>
  failureOf(`do $$ begin raise exception 'said' using errcode = '${code}'; end $$`);

describe('an error of the database itself', () => {
  it.each(['57P01', '57P02', '57P03', '40P01', '40001', '08006', '53300', '53100', '58030', '55P03'])(
    'is an outage: %s',
    async (code) => {
      expect(isOutage(await raising(code))).toBe(true);
    },
  );

  it('is an outage when the connection is cut in the middle', async () => {
    const own = connect(room.url, { max: 1, onDrop: () => {} });
    const error = await sql`select pg_terminate_backend(pg_backend_pid())`
      .execute(own.db)
      .catch((thrown: unknown) => thrown);
    await own.close();
    expect(isOutage(error)).toBe(true);
  });

  it('is an outage when nobody answers', async () => {
    const nowhere = connect('postgres://nobody@127.0.0.1:1/none', { max: 1, onDrop: () => {} });
    const error = await sql`select 1`.execute(nowhere.db).catch((thrown: unknown) => thrown);
    await nowhere.close();
    expect(isOutage(error)).toBe(true);
    const closed = await sql`select 1`.execute(nowhere.db).catch((thrown: unknown) => thrown);
    expect(isOutage(closed)).toBe(true);
  });
});

describe('an error of a row', () => {
  it.each([
    "insert into pg_class (oid) values ('x')",
    'select chr(0)',
    "select 'x'::uuid",
    'select 1 / 0',
    'select no_such_column',
  ])('is none: %s', async (statement) => {
    const error = await failureOf(statement);
    expect(error).toBeInstanceOf(Error);
    expect(isOutage(error)).toBe(false);
  });

  it('is none when it is a plain mistake of ours', () => {
    expect(isOutage(new TypeError('x is not a function'))).toBe(false);
    expect(isOutage('thrown words')).toBe(false);
    expect(isOutage(null)).toBe(false);
  });
});
