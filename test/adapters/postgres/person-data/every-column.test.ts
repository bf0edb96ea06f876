import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Connection, connect } from '../../../../src/adapters/postgres/connection.ts';
import { migrate } from '../../../../src/adapters/postgres/migrate.ts';
import { NOT_THEIRS } from '../../../../src/adapters/postgres/person-data/not-theirs.ts';
import { WHERE_IT_IS } from '../../../../src/adapters/postgres/person-data/where-it-is.ts';
import { type TestDatabase, testDatabase } from '../../../support/database.ts';

let room: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  room = await testDatabase();
  connection = connect(room.url, { max: 2, onDrop: () => {} });
  await migrate(connection.db);
});
afterAll(async () => {
  await connection?.close();
  await room?.drop();
});

/** What holds no words: whose rows go or stay with the others. */
const WORDLESS = `'uuid', 'integer', 'bigint', 'real', 'numeric', 'double precision', 'boolean',
  'timestamp with time zone', 'date', 'xid8'`;

it('names every column that can hold words: as a person’s, which is erased, or as nobody’s, with the reason', async () => {
  const { rows } = await sql<{ column: string }>`
    select c.table_name || '.' || c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name not like 'kysely%'
      and c.data_type not in (${sql.raw(WORDLESS)})`.execute(connection.db);
  const named = [
    ...WHERE_IT_IS.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
    ...Object.entries(NOT_THEIRS).flatMap(([table, { columns }]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  ];
  expect(named.sort()).toEqual(rows.map(({ column }) => column).sort());
});

it('names no table twice', () => {
  const tables = [...WHERE_IT_IS.map(({ table }) => table), ...Object.keys(NOT_THEIRS)];
  expect(tables).toHaveLength(new Set(tables).size);
});
