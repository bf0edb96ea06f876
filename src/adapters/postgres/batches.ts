/** PostgreSQL takes 65,535 values in one statement; so many rows of our widest table stay well below. */
const MOST_ROWS = 1_000;

/** The rows in pieces that each fit one statement; no piece of no rows. */
export function inBatches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, n) => rows.slice(n * MOST_ROWS, (n + 1) * MOST_ROWS));
}
