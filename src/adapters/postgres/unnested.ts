import { type RawBuilder, sql } from 'kysely';
import { inBatches } from '../../domain/batches.ts';

/** More rows in one statement gain nothing, and a whole statement waits in memory on both sides. */
const MOST_ROWS = 1_000;

/** The types of PostgreSQL that values of ours are sent as, and what a value of each is here; JSON goes as text. */
interface Sent {
  text: string;
  uuid: string;
  jsonb: string;
  int: number;
  real: number;
  'double precision': number;
  boolean: boolean;
  timestamptz: Date;
}

/** For each column the type it has in the database: write `as const satisfies Columns<Row>`, and none can be forgotten. */
export type Columns<Row> = Record<keyof Row, keyof Sent>;

/** What rows of such columns may hold. */
type RowOf<Types extends Record<keyof Types, keyof Sent>> = {
  readonly [Name in keyof Types]: Sent[Types[Name]] | null;
};

/** Rows in pieces that each go in one statement; no piece of no rows. */
export function statements<Row>(rows: readonly Row[]): Row[][] {
  return inBatches(rows, MOST_ROWS);
}

/** The names of the columns, in the order in which `unnested` gives them. */
export function namesOf<Types extends object>(columns: Types): (keyof Types & string)[] {
  return Object.keys(columns).filter((name): name is keyof Types & string => name in columns);
}

/**
 * Rows as one array a column: `unnest($1::text[], $2::int[], …)`. The statement stays the same for any number of rows and
 * holds a handful of values instead of thousands, so neither side spends its time on reading it.
 */
export function unnested<Types extends Record<keyof Types, keyof Sent>>(
  columns: Types,
  rows: readonly RowOf<Types>[],
): RawBuilder<unknown> {
  const arrays = namesOf(columns).map(
    (name) => sql`${rows.map((row) => row[name])}::${sql.raw(columns[name])}[]`,
  );
  return sql`unnest(${sql.join(arrays)})`;
}

/** All those rows, for `insert into … select`. */
export function rowsOf<Types extends Record<keyof Types, keyof Sent>>(
  columns: Types,
  rows: readonly RowOf<Types>[],
): RawBuilder<unknown> {
  return sql`select * from ${unnested(columns, rows)}`;
}

/** For `column = any(array)`: one value where `in` sends one for each. */
export function anyOf(type: 'uuid' | 'text', values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...values]}::${sql.raw(type)}[])`;
}
