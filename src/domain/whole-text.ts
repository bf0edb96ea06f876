/**
 * PostgreSQL takes every text but two kinds: one that holds NUL, and one with half a surrogate pair, which is no Unicode.
 * So each door looks: what a platform sends is mended, what a person or a rules file says is refused.
 */
export function isWhole(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Replaces what cannot be kept by U+FFFD, one sign for one, so that offsets stay true. */
export function whole(text: string): string {
  return isWhole(text) ? text : text.toWellFormed().replaceAll('\0', '\ufffd');
}

/** The first so many UTF-16 units; a pair that the cut would halve is left out. */
export function firstOf(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.isWellFormed() || !text.isWellFormed() ? cut : cut.slice(0, -1);
}

/** The same JSON value with every text in it mended, names of fields included. */
export function wholeInside(value: unknown): unknown {
  if (typeof value === 'string') return whole(value);
  if (Array.isArray(value)) return value.map(wholeInside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [whole(key), wholeInside(inside)]));
}
