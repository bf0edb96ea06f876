import { sql } from 'kysely';
import type { Account, PeopleStore } from '../../../ports/stores/index.ts';
import type { Queries } from '../connection.ts';
import { personKey, placeKey } from './keys.ts';
import { saidToThem } from './where-it-is.ts';

/**
 * Public replies outlive what is erased of a person as keyed hashes: the count must hold. When the same person opens a
 * case in that thread again, the replies come back without their words, and `never_a_third_reply` counts them as before.
 */
export async function keepSpentPlaces(db: Queries, { platform, externalId }: Account): Promise<void> {
  await sql`
    insert into spent_place (platform, external_id, place_key, person_key, ordinal, road, sent_at, asked_at)
    select platform, external_id, keyed('place', brand_id, platform, thread_id, person_id),
      keyed('person', platform, person_id), ordinal, road, coalesce(sent_at, created_at), asked_at
    from reply where platform = ${platform} and person_id = ${externalId} and state = 'sent'
    on conflict do nothing`.execute(db);
}

/** What colleagues wrote to them natively where no case ever was: seen on our timeline, and never counted before. */
export async function spendUncounted(db: Queries, person: Account, brandId: string): Promise<void> {
  const { rows } = await sql<{ thread_id: string; external_id: string; posted_at: Date }>`
    select thread_id, external_id, posted_at from own_post
    where ${saidToThem(person)} and thread_id is not null and not counted
    order by posted_at, external_id`.execute(db);
  for (const { thread_id: threadId, external_id: externalId, posted_at: postedAt } of rows)
    await spendPlace(db)({ brandId, threadId, person, externalId, postedAt });
}

/** The replies of this new case that were public before its person's data was erased. */
export async function takeUpSpentPlaces(db: Queries, caseId: string): Promise<void> {
  await sql`
    with taken as (
      delete from spent_place s using case_file c
      where c.id = ${caseId} and s.place_key = keyed('place', c.brand_id, c.platform, c.thread_id, c.person_id)
      returning s.*, c.brand_id, c.thread_id, c.person_id
    )
    insert into reply (id, brand_id, platform, thread_id, person_id, case_id, ordinal, breach, road, state, text, text_hash,
      in_reply_to, external_id, sent_at, asked_at, created_at, changed_at)
    select gen_random_uuid(), brand_id, platform, thread_id, person_id, ${caseId}, ordinal, ordinal is null,
      road, 'sent', '', '', 'erased/' || external_id, external_id, sent_at, asked_at, sent_at, sent_at
    from taken`.execute(db);
}

/** A post of ours answered somebody who was forgotten: it takes the first free place of the two, or is a breach. */
export const spendPlace =
  (db: Queries): PeopleStore['spendPlace'] =>
  async ({ brandId, threadId, person, externalId, postedAt }) => {
    const key = placeKey(brandId, person, threadId);
    await sql`
      insert into spent_place (platform, external_id, place_key, person_key, ordinal, road, sent_at)
      select ${person.platform}, ${externalId}, ${key}, ${personKey(person)},
        (select min(free) from unnest(array[1, 2]) free
         where not exists (select from spent_place where place_key = ${key} and ordinal = free)),
        'native', ${postedAt}
      on conflict do nothing`.execute(db);
  };
