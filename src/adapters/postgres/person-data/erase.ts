import { sql } from 'kysely';
import type { Account } from '../../../ports/stores/index.ts';
import type { Queries } from '../connection.ts';
import { personKey } from './keys.ts';
import { keepSpentPlaces, spendUncounted } from './spent-places.ts';
import { dropUnstored } from './unstored.ts';
import { type PlaceOfData, WHERE_IT_IS } from './where-it-is.ts';

/** Erases a person place by place, in the open transaction. Gives how many rows of each table, those with any. */
export async function erase(
  db: Queries,
  person: Account,
  brandId: string,
  now: Date,
): Promise<Record<string, number>> {
  await keepSpentPlaces(db, person);
  await spendUncounted(db, person, brandId);
  await tellWhoLooksBack(db, person, now);
  const counts: [string, number][] = [['set_aside', await dropUnstored(db, person, brandId)]];
  for (const place of WHERE_IT_IS) counts.push([place.table, await emptyPlace(db, place, person)]);
  const erased = sum(counts);
  if (Object.keys(erased).length === 0) return erased;
  await sql`insert into forgotten_person (platform, person_key, at)
    values (${person.platform}, ${personKey(person)}, ${now})
    on conflict (platform, person_key) do update set at = excluded.at`.execute(db);
  return erased;
}

async function emptyPlace(
  db: Queries,
  { table, theirs, blanks }: PlaceOfData,
  person: Account,
): Promise<number> {
  const rows = theirs(person);
  const name = sql.table(table);
  const done = blanks
    ? await sql`update ${name} set ${blanks} where ${rows}`.execute(db)
    : await sql`delete from ${name} where ${rows}`.execute(db);
  return Number(done.numAffectedRows ?? 0);
}

/** Whoever keeps heard posts in memory for looking back drops these; one that goes meanwhile for its age is told of already. */
async function tellWhoLooksBack(db: Queries, { platform, externalId }: Account, now: Date): Promise<void> {
  await sql`insert into heard_gone (number, at)
    select number, ${now}::timestamptz from heard_post
    where platform = ${platform} and author_id = ${externalId}
    on conflict (number) do nothing`.execute(db);
}

function sum(counts: readonly [string, number][]): Record<string, number> {
  const all = new Map<string, number>();
  for (const [table, count] of counts) if (count > 0) all.set(table, (all.get(table) ?? 0) + count);
  return Object.fromEntries(all);
}
