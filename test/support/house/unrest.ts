import { sql } from 'kysely';
import type { Queries } from '../../../src/adapters/postgres/connection.ts';

/** What still has to move by itself, in words; empty when all that is left waits for a person or a customer. */
export async function unrest(db: Queries, now: Date): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'a mention without its place' as what from mention where state <> 'settled'
    union select 'a case to decide' from case_file where decide_since is not null
    union select 'a draft to write' from decision where to_draft
    union select 'a reply that is ' || state from reply
      where state in ('sending', 'unknown')
        or (state = 'ready' and coalesce(not_before, '-infinity') <= ${now} and not exists (select from sending_stop))
    union select 'a message that is ' || state from private_message
      where state in ('sending', 'unknown') or (state = 'ready' and not exists (select from sending_stop))
    union select 'a hand-off to take up' from hand_off where not settled`.execute(db);
  return rows.map((row) => row.what);
}

/** How many of our public posts, and of all private messages, have been seen on our own lists. */
export async function seen(db: Queries): Promise<{ posts: number; messages: number }> {
  const { rows } = await sql<{ posts: number; messages: number }>`
    select (select count(*)::int from own_post) as posts,
      (select count(*)::int from private_message where external_id is not null) as messages`.execute(db);
  return rows[0] ?? { posts: 0, messages: 0 };
}
