/**
 * The value below or at which `share` (0 to 1) of the values lie, by the nearest-rank method: always one of the values.
 * Null of nothing.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export interface Spread {
  n: number;
  median: number | null;
  p95: number | null;
  most: number | null;
}

/** What is said of a row of measurements. */
export function spread(values: readonly number[]): Spread {
  return {
    n: values.length,
    median: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    most: percentile(values, 1),
  };
}

/** Numbers from 0 up to 1 that a seed decides (mulberry32, Tommy Ettinger, public domain). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
