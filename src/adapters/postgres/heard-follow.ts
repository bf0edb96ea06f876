import { sql } from 'kysely';
import type { HeardMark, HeardNews } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { toHeard } from './heard-rows.ts';

const PAGE = 5_000;

/** A place in the order of writing: transaction, then number. */
interface Place {
  writtenBy: bigint;
  number: bigint;
}

interface Written {
  number: string;
  written_by: string;
  /** The oldest transaction that was still open: what older ones wrote is all to be seen. */
  horizon: string;
}

const horizon = sql<string>`pg_snapshot_xmin(pg_current_snapshot())`;

/**
 * Reads along. Numbers are given when a row is written, and seen when its transaction ends, which may be in another order;
 * so the mark never passes the oldest transaction that was open, and what stands behind it is told again.
 */
export async function followHeard(
  db: Queries,
  mark: HeardMark | null,
  tell: (news: HeardNews) => void,
): Promise<HeardMark> {
  const [posts = '0.0', gone = '0.0'] = (mark ?? '').split('/').filter(Boolean);
  const postsTo = await readAlong(
    posts,
    (from) =>
      db
        .selectFrom('heard_post')
        .selectAll()
        .select(horizon.as('horizon'))
        .where(after(from))
        .orderBy('written_by')
        .orderBy('number')
        .limit(PAGE)
        .execute(),
    (rows) => tell({ posts: rows.map(toHeard), gone: [] }),
  );
  const goneTo = await readAlong(
    gone,
    (from) =>
      db
        .selectFrom('heard_gone')
        .selectAll()
        .select(horizon.as('horizon'))
        .where(after(from))
        .orderBy('written_by')
        .orderBy('number')
        .limit(PAGE)
        .execute(),
    (rows) => tell({ posts: [], gone: rows.map((row) => Number(row.number)) }),
  );
  return `${postsTo}/${goneTo}`;
}

function after({ writtenBy, number }: Place) {
  return sql<boolean>`(written_by, number) > (${`${writtenBy}`}::xid8, ${`${number}`}::bigint)`;
}

/** Page after page to the end; gives the place from which on something may still come. */
async function readAlong<T extends Written>(
  mark: string,
  page: (from: Place) => Promise<T[]>,
  tell: (rows: T[]) => void,
): Promise<string> {
  let at = placeOf(mark);
  let surely: bigint | null = null;
  for (;;) {
    const rows = await page(at);
    const last = rows.at(-1);
    if (!last) break;
    surely ??= BigInt(last.horizon);
    tell(rows);
    at = { writtenBy: BigInt(last.written_by), number: BigInt(last.number) };
    if (rows.length < PAGE) break;
  }
  return surely !== null && at.writtenBy >= surely ? `${surely}.0` : `${at.writtenBy}.${at.number}`;
}

function placeOf(mark: string): Place {
  const [writtenBy = '0', number = '0'] = mark.split('.');
  return { writtenBy: BigInt(writtenBy), number: BigInt(number) };
}
