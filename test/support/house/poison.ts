import { sql } from 'kysely';
import type { House } from '../house.ts';

/** The person whose rows the database refuses. */
export const POISON = 'poison';

const OF_MENTION = `exists (select from mention m where m.id = new.mention_id and m.author_handle = '${POISON}')`;
const OF_CASE = `exists (select from case_file c where c.id = new.case_id and c.person_handle = '${POISON}')`;

/** Where each step writes its row, and how the row is known to be that person's. */
const PLACES = {
  'collect-mentions': { write: 'insert on mention', theirs: `new.author_handle = '${POISON}'` },
  'classify-mention': { write: 'insert on verdict', theirs: OF_MENTION },
  'open-case': { write: 'insert on case_file', theirs: `new.person_handle = '${POISON}'` },
  'decide-case': { write: 'insert on decision', theirs: OF_CASE },
  'draft-reply': { write: 'insert on draft', theirs: OF_CASE },
  'follow-up-case': {
    write: 'update of follow_up_at on case_file',
    theirs: `new.person_handle = '${POISON}'`,
  },
  'hand-off': { write: 'insert or update on hand_off', theirs: `${OF_CASE} and new.settled` },
} as const;

export type PoisonedStep = keyof typeof PLACES;

/** From now on the database itself refuses what this step writes for one person; returns the cure. */
export async function poison(house: House, step: PoisonedStep): Promise<() => Promise<void>> {
  const { db } = house.running.app.connection;
  const { write, theirs } = PLACES[step];
  await sql
    .raw(`create function refuse_poison() returns trigger language plpgsql as $$
      begin if ${theirs} then raise exception 'poisoned row, asked with token=hunter2'; end if; return new; end $$;
      create trigger poison before ${write} for each row execute function refuse_poison();`)
    .execute(db);
  return async () => {
    await sql.raw('drop function refuse_poison() cascade').execute(db);
  };
}

/** What the audit log says was done with rows that were set aside, oldest first. */
export async function auditOfSetAside(house: House): Promise<{ action: string; actor: string }[]> {
  const { rows } = await sql<{ action: string; actor: string }>`
    select action, actor from audit
    where action in ('set-aside', 'tried-again', 'no-longer-set-aside', 'moved-meanwhile') order by id`.execute(
    house.running.app.connection.db,
  );
  return rows;
}
