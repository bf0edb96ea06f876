/** Draws numbers from 0 (included) to 1 (excluded). */
export type Chance = () => number;

/** A stream of draws that is the same for the same seed everywhere (the mulberry32 generator). */
export function chanceFrom(seed: number): Chance {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One item, drawn in proportion to its weight; null only for an empty list. */
export function draw<T>(items: readonly T[], weight: (item: T) => number, chance: Chance): T | null {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let left = chance() * total;
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items.at(-1) ?? null;
}
