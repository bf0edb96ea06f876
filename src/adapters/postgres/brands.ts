import { sql } from 'kysely';
import type { Brand } from '../../domain/brand.ts';
import type { Queries } from './connection.ts';

/** Writes the brand as `rules/watch` tells it; its mentions and cases hang on the id. */
export async function ensureBrand(db: Queries, brand: Brand): Promise<void> {
  const told = { name: brand.name, time_zone: brand.timeZone, signers: brand.signers };
  await db
    .insertInto('brand')
    .values({ id: brand.id, ...told })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
}

/** Round trip to the database in milliseconds, or null when it does not answer. */
export async function pingDatabase(db: Queries, clock: () => number): Promise<number | null> {
  const from = clock();
  try {
    await sql`select 1`.execute(db);
    return clock() - from;
  } catch {
    return null;
  }
}
