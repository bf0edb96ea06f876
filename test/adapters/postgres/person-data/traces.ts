import { sql } from 'kysely';
import type { Queries } from '../../../../src/adapters/postgres/connection.ts';

/** Names of the tables, of every schema of the database, in which one of these words still stands, in any column. */
export async function tracesOf(db: Queries, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  const found: string[] = [];
  for (const { schema, name } of rows) {
    const table = sql.table(`${schema}.${name}`);
    for (const word of words) {
      const { rows: hits } = await sql`
        select 1 from ${table} held where position(lower(${word}) in lower(held::text)) > 0 limit 1`.execute(
        db,
      );
      if (hits.length > 0) found.push(`${name}: ${word}`);
    }
  }
  return found.sort();
}
