/** The row `by` steps away from the chosen one, held at both ends; the first row when none is chosen. */
export function stepFrom(ids: readonly string[], chosen: string | null, by: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? null;
}

/** Where to go when the chosen row is settled and leaves the list: the one below, else the one above, else nowhere. */
export function afterSettling(ids: readonly string[], settled: string): string | null {
  const at = ids.indexOf(settled);
  if (at === -1) return ids[0] ?? null;
  return ids[at + 1] ?? ids[at - 1] ?? null;
}
