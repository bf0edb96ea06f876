import { Pool } from 'pg';

/** Asks the run's database; rows are taken to be what the caller names. Rejects while the database is away. */
export type Sql = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** A pool of one: it comes back by itself after the database was killed. */
export function lookInto(url: string): { sql: Sql; close(): Promise<void> } {
  const pool = new Pool({ connectionString: url, max: 1, options: '-c default_transaction_read_only=on' });
  pool.on('error', () => {});
  return {
    sql: async <Row>(text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as Row[],
    close: () => pool.end(),
  };
}
