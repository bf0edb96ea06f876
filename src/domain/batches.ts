/** The rows in batches of `size` (at least 1), in their order; no batch of no rows. */
export function inBatches<T>(rows: readonly T[], size: number): T[][] {
  const each = Math.max(1, size);
  const count = Math.ceil(rows.length / each);
  return Array.from({ length: count }, (_, n) => rows.slice(n * each, (n + 1) * each));
}
