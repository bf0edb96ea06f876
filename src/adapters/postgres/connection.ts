import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { type Holds, openHolds } from './holds.ts';
import type { Tables } from './tables.ts';

/** A connection or an open transaction: stores do not care which. */
export type Queries = Kysely<Tables> | Transaction<Tables>;

export interface Connection {
  db: Kysely<Tables>;
  pool: pg.Pool;
  holds: Holds;
  close(): Promise<void>;
}

/** Opens a pool. A dropped connection is the pool's to replace: it must not end the process. */
export function connect(url: string, options: { max: number; onDrop: (error: Error) => void }): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 10_000,
    application_name: 'twice',
  });
  pool.on('error', options.onDrop);
  // The pool hears idle clients only; one that is at work tells its query, and unheard would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const holds = openHolds(url);
  return {
    db,
    pool,
    holds,
    async close() {
      await holds.close();
      await db.destroy();
    },
  };
}

/** Whether an error is the database's word that a unique place is taken. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** Whether the database ended this transaction because another waited for it, and it for the other. */
export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === '40P01';
}

export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
