import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import type { Home } from './home.ts';
import { SUPERUSER } from './initialise.ts';

/** `ours` answers for our folder · `busy` is starting or stopping · `other` is a stranger · `silent` is nobody. */
export type Standing = 'ours' | 'busy' | 'other' | 'silent';

/** PostgreSQL's `cannot_connect_now`: it starts, recovers or shuts down. */
const CANNOT_CONNECT_NOW = '57P03';

export function databaseUrl(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Asks whoever listens on the port whether it is the server of this home. */
export async function probe(home: Home, port: number, password: string): Promise<Standing> {
  const client = new Client({
    connectionString: databaseUrl(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>('show data_directory');
    const folder = answer.rows[0]?.data_directory;
    return folder !== undefined && realpathSync(folder) === home.cluster ? 'ours' : 'other';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === CANNOT_CONNECT_NOW) return 'busy';
    return code === undefined || /^E[A-Z]+$/.test(code) ? 'silent' : 'other';
  } finally {
    await client.end().catch(() => {});
  }
}
