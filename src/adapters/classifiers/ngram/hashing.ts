/** FNV-1a over UTF-16 units. */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** The start of a hash; each kind of feature has its own, so that a word and a piece of a word never meet on purpose. */
export function seedOf(kind: number): number {
  return Math.imul(BASIS ^ (kind + 1), PRIME) | 0;
}

/** A hash that goes on by one unit. */
export function goOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Spreads a hash over all its bits (the end of MurmurHash3), because a bucket looks at the lowest ones only. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of some units of a text. */
export function hashOf(units: Uint16Array, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), PRIME);
  return hash;
}
