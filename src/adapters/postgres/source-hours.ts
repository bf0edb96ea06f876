import { type Selectable, sql } from 'kysely';
import { type SourceHour, startOfHour } from '../../domain/source-hours.ts';
import type { Queries } from './connection.ts';
import type { SourceHourTable } from './money-tables.ts';

type Happened = Partial<
  Pick<SourceHour, 'rounds' | 'fetched' | 'stored' | 'failed' | 'gaps' | 'slowed'> & { error_code: string }
>;

/** Adds to what came of a source's rounds in this hour. Called before the source itself is told, whose last success a gap goes back to. */
export async function noteHour(db: Queries, id: string, now: Date, happened: Happened): Promise<void> {
  const { rounds = 0, fetched = 0, stored = 0, failed = 0, gaps = 0, slowed = false } = happened;
  const error_code = happened.error_code ?? null;
  const since = sql<Date | null>`(select last_success_at from source where id = ${id})`;
  await db
    .insertInto('source_hour')
    .values({
      source_id: id,
      hour: startOfHour(now),
      ...{ rounds, fetched, stored, failed, gaps, slowed, error_code },
      gap_from: gaps > 0 ? since : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['source_id', 'hour']).doUpdateSet({
        rounds: sql`source_hour.rounds + excluded.rounds`,
        fetched: sql`source_hour.fetched + excluded.fetched`,
        stored: sql`source_hour.stored + excluded.stored`,
        failed: sql`source_hour.failed + excluded.failed`,
        gaps: sql`source_hour.gaps + excluded.gaps`,
        slowed: sql`source_hour.slowed or excluded.slowed`,
        error_code: sql`coalesce(excluded.error_code, source_hour.error_code)`,
        gap_from: sql`least(source_hour.gap_from, excluded.gap_from)`,
      }),
    )
    .execute();
}

export async function hoursSince(db: Queries, since: Date): Promise<SourceHour[]> {
  const rows = await db
    .selectFrom('source_hour')
    .selectAll()
    .where('hour', '>=', startOfHour(since))
    .orderBy('source_id')
    .orderBy('hour')
    .execute();
  return rows.map(toHour);
}

function toHour(row: Selectable<SourceHourTable>): SourceHour {
  const { hour, rounds, failed, gaps, slowed } = row;
  return {
    ...{ hour, rounds, failed, gaps, slowed },
    sourceId: row.source_id,
    fetched: Number(row.fetched),
    stored: Number(row.stored),
    gapFrom: row.gap_from,
    errorCode: row.error_code,
  };
}
