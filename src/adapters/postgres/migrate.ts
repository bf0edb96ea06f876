import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { house } from './migrations/0001-house.ts';
import { draftAgain } from './migrations/0002-draft-again.ts';
import { messageWaits } from './migrations/0003-message-waits.ts';
import { setAside } from './migrations/0004-set-aside.ts';
import { gapAt } from './migrations/0005-gap-at.ts';
import { labels } from './migrations/0006-labels.ts';
import { heard } from './migrations/0007-heard.ts';
import { versions } from './migrations/0008-versions.ts';
import { moneyAndHours } from './migrations/0009-money-and-hours.ts';
import { belowLine } from './migrations/0010-below-line.ts';
import { judging } from './migrations/0011-judging.ts';
import { drawn } from './migrations/0012-drawn.ts';
import { place } from './migrations/0013-place.ts';
import { mentionByCase } from './migrations/0014-mention-by-case.ts';
import { forgetting } from './migrations/0015-forgetting.ts';
import { heardByAge } from './migrations/0016-heard-by-age.ts';
import type { Tables } from './tables.ts';

/** In order; the key is the name in the ledger of migrations. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-house': migration(house),
  '0002-draft-again': migration(draftAgain),
  '0003-message-waits': migration(messageWaits),
  '0004-set-aside': migration(setAside),
  '0005-gap-at': migration(gapAt),
  '0006-labels': migration(labels),
  '0007-heard': migration(heard),
  '0008-versions': migration(versions),
  '0009-money-and-hours': migration(moneyAndHours),
  '0010-below-line': migration(belowLine),
  '0011-judging': migration(judging),
  '0012-drawn': migration(drawn),
  '0013-place': migration(place),
  '0014-mention-by-case': migration(mentionByCase),
  '0015-forgetting': migration(forgetting),
  '0016-heard-by-age': migration(heardByAge),
};

function migration(statements: string): Migration {
  return {
    up: async (db) => {
      await sql.raw(statements).execute(db);
    },
  };
}

/** Brings the schema up to date; safe to call from several processes at once. Throws with the migration's own error. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error)
    throw error instanceof Error
      ? error
      : new Error(`The database could not be brought up to date: ${String(error)}`);
}
