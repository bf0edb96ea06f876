import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type Connection, connect } from '../../../src/adapters/postgres/connection.ts';
import { anyOf, namesOf, rowsOf, statements, unnested } from '../../../src/adapters/postgres/unnested.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { NOON } from '../../support/things.ts';

const COLUMNS = {
  id: 'uuid',
  words: 'text',
  count: 'int',
  likelihood: 'real',
  sure: 'boolean',
  at: 'timestamptz',
  body: 'jsonb',
} as const;

interface Row {
  id: string;
  words: string | null;
  count: number | null;
  likelihood: number | null;
  sure: boolean | null;
  at: Date | null;
  body: string | null;
}

let room: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  room = await testDatabase();
  connection = connect(room.url, { max: 1, onDrop: () => {} });
});

afterAll(async () => {
  await connection?.close();
  await room?.drop();
});

const throughTheDatabase = async (rows: readonly Row[]): Promise<unknown[]> =>
  (
    await sql`${rowsOf(COLUMNS, rows)} as row (${sql.join(namesOf(COLUMNS).map((name) => sql.ref(name)))})`.execute(
      connection.db,
    )
  ).rows;

const row = fc.record<Row>({
  id: fc.uuid(),
  words: fc.option(
    fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\0', '')),
      fc.constantFrom('NULL', '', '{', '}', '","', '"', '\\', '\\"', "'", ' a ', '\n', '👩‍👩‍👧', '\ufeff'),
    ),
  ),
  count: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  likelihood: fc.option(fc.constantFrom(0, 0.5, 1, -0.25)),
  sure: fc.option(fc.boolean()),
  at: fc.option(fc.date({ min: new Date('2006-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
  body: fc.option(fc.constantFrom('[]', '{"a": "\\" } \\\\"}', '"NULL"', 'null', '[1, {"b": "“q”"}]')),
});

describe('rows sent as one array a column', () => {
  it('come back as they went, in their order, whatever their words hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const back = await throughTheDatabase(rows);
        expect(back).toEqual(
          rows.map((one) => ({ ...one, body: one.body === null ? null : JSON.parse(one.body) })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('make the same statement for one row and for many', () => {
    const textOf = (count: number) =>
      rowsOf(
        COLUMNS,
        Array.from({ length: count }, () => ({
          ...{ id: crypto.randomUUID(), words: 'a', count: 1, likelihood: 1 },
          ...{ sure: true, at: NOON, body: '{}' },
        })),
      ).compile(connection.db);
    expect(textOf(1).sql).toBe(textOf(900).sql);
    expect(textOf(900).parameters).toHaveLength(7);
  });

  it('refuse a value that is none of the column', async () => {
    const wrong = [{ id: 'no id at all' }];
    await expect(
      sql`select * from ${unnested({ id: 'uuid' } as const, wrong)}`.execute(connection.db),
    ).rejects.toThrow(/uuid/);
  });

  it('match any of many ids, and none of none', async () => {
    const found = async (ids: readonly string[]) =>
      (
        await sql<{
          n: number;
        }>`select n from generate_series(1, 3) n where n::text = ${anyOf('text', ids)}`.execute(connection.db)
      ).rows.map(({ n }) => n);
    expect(await found(['3', '1', '7'])).toEqual([1, 3]);
    expect(await found([])).toEqual([]);
  });

  it('go in pieces of a thousand, and no rows in no piece', () => {
    expect(statements(Array.from({ length: 2_001 })).map(({ length }) => length)).toEqual([1_000, 1_000, 1]);
    expect(statements([])).toEqual([]);
  });
});
