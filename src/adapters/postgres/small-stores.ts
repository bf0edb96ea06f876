import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AuditLog, SpendStore, SwitchStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

/** The number of the advisory lock that is the gate of all sends; any number nobody else of ours takes. */
const GATE = 20_261_122;

/** The stop-everything switch: one row while it is on. */
export function sendingStore(db: Queries, audit: AuditLog, actor: Actor): SwitchStore {
  const holdGate = async () => {
    await sql`select pg_advisory_xact_lock(${GATE})`.execute(db);
  };
  return {
    holdGate,
    async get() {
      const row = await db.selectFrom('sending_stop').selectAll().executeTakeFirst();
      return row ? { by: row.by_whom, at: row.at } : null;
    },
    async set(stopped, now) {
      await holdGate();
      if (stopped) {
        await db
          .insertInto('sending_stop')
          .values({ by_whom: actor.name, at: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } else {
        await db.deleteFrom('sending_stop').execute();
      }
      await audit.record(stopped ? 'sending-stopped' : 'sending-allowed', 'switch', null);
    },
  };
}

/** Money by day and kind, so that a month can be told and a budget held. */
export function spendStore(db: Queries): SpendStore {
  return {
    async add(platform, kind, units, usd, now) {
      await db
        .insertInto('spend')
        .values({ platform, kind, day: now.toISOString().slice(0, 10), units, usd })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'day', 'kind'])
            .doUpdateSet({ units: sql`spend.units + excluded.units`, usd: sql`spend.usd + excluded.usd` }),
        )
        .execute();
    },
    async thisMonthUsd(now) {
      const row = await db
        .selectFrom('spend')
        .select(sql<string>`coalesce(sum(usd), 0)`.as('usd'))
        .where(sql<boolean>`day >= date_trunc('month', ${now}::timestamptz at time zone 'UTC')`)
        .executeTakeFirstOrThrow();
      return Number(row.usd);
    },
  };
}
