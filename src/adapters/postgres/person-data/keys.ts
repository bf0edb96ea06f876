import { type RawBuilder, sql } from 'kysely';
import type { Account } from '../../../ports/stores/index.ts';
import type { Queries } from '../connection.ts';

/** The keyed hash of an account: the same everywhere in this database, and of no use without its secret. */
export function personKey({ platform, externalId }: Account): RawBuilder<string> {
  return sql<string>`keyed('person', ${platform}::text, ${externalId}::text)`;
}

/** The keyed hash of one person in one thread of one brand: where two public replies at most have their place. */
export function placeKey(
  brandId: string,
  { platform, externalId }: Account,
  threadId: string,
): RawBuilder<string> {
  return sql<string>`keyed('place', ${brandId}::text, ${platform}::text, ${threadId}::text, ${externalId}::text)`;
}

/**
 * Held until the transaction ends: whoever counts a post of ours there and whoever opens the case there come one after the
 * other, so that the second sees what the first wrote.
 */
export async function holdPlace(
  db: Queries,
  brandId: string,
  person: Account,
  threadId: string,
): Promise<void> {
  const key = placeKey(brandId, person, threadId);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}
