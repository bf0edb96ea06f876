import { withoutAddresses } from './word-pattern.ts';

/**
 * The set of overlapping runs of characters ("shingles") of a text: runs of four for alphabets, of two where the text is
 * mostly Han signs, each of which says as much as a word. Addresses and the signature do not count: they are always alike.
 */
function shinglesOf(text: string): Set<number> {
  const words = withoutAddresses(text)
    .replace(/\s*[–—-]\s*\S{1,30}\s*$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const run = Math.min(han * 2 > words.length ? 2 : 4, words.length);
  const shingles = new Set<number>();
  for (let at = 0; run > 0 && at + run <= words.length; at++) shingles.add(hashed(words, at, run));
  return shingles;
}

/** A run of characters as one number: a thousand replies are indexed many times faster than by strings. */
function hashed(words: string, start: number, run: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + run; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}

/**
 * How like a text is to the likest of `others`: the Jaccard index of their shingles, 0 (nothing in common) to 1 (the
 * same). The others are indexed once, so that many texts can be measured against thousands of replies.
 */
export function likenessTo(others: readonly string[]): (text: string) => number {
  const sets = others.map(shinglesOf);
  const holders = new Map<number, number[]>();
  sets.forEach((set, index) => {
    for (const shingle of set) {
      const list = holders.get(shingle);
      if (list) list.push(index);
      else holders.set(shingle, [index]);
    }
  });
  return (text) => {
    const mine = shinglesOf(text);
    const shared = new Uint32Array(sets.length);
    for (const shingle of mine)
      for (const index of holders.get(shingle) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    return shared.reduce((most, count, index) => {
      const all = mine.size + (sets[index]?.size ?? 0) - count;
      return all === 0 ? most : Math.max(most, count / all);
    }, 0);
  };
}
