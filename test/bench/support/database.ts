import { Client } from 'pg';
import { findDatabase } from '../../../src/launch/find-database.ts';
import type { Later } from './run-bench.ts';

/** Asks the database of a running house; rows are taken to be what the caller names. */
export type Sql = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Opens the embedded PostgreSQL that a running house keeps in its data folder. Only to look. */
export async function lookInto(dataDir: string, later: Later): Promise<Sql> {
  const connectionString = await findDatabase(dataDir);
  if (connectionString === null) throw new Error(`no PostgreSQL answers for the data folder ${dataDir}`);
  const client = new Client({ connectionString, options: '-c default_transaction_read_only=on' });
  await client.connect();
  later(() => client.end());
  return async <Row>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as Row[];
}
