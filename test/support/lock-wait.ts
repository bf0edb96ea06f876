import { sql } from 'kysely';
import type { Queries } from '../../src/adapters/postgres/connection.ts';
import { until } from './house/until.ts';

/** Waits until somebody in this database waits for a lock: a race is then where the test wants it. */
export async function somebodyWaits(db: Queries): Promise<void> {
  await until('somebody who waits for a lock', async () => {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    return rows.length > 0;
  });
}
