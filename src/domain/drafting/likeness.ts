import { bareSentence, isAscii } from './sentences.ts';
import { withoutAddresses } from './word-pattern.ts';

/** Runs of characters of a text as numbers, each once, sorted. */
export type Shingles = Int32Array;

/**
 * The distinct overlapping runs of characters ("shingles") of a text: runs of four for alphabets, of two where the text is
 * mostly Han signs, each of which says as much as a word. Addresses and the signature do not count: they are always alike.
 */
export function shinglesOf(text: string): Shingles {
  const words = bareSentence(withoutAddresses(text).replace(/\s*[–—-]\s*\S{1,30}\s*$/u, ''));
  const han = isAscii(words) ? 0 : countHan(words);
  const run = Math.min(han * 2 > words.length ? 2 : 4, words.length);
  const shingles = new Int32Array(run > 0 ? words.length - run + 1 : 0);
  for (let at = 0; at < shingles.length; at++) shingles[at] = hashed(words, at, run);
  return distinct(shingles);
}

function countHan(words: string): number {
  return words.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Sorted and each once; for a few hundred numbers much faster than a set. */
function distinct(numbers: Int32Array): Shingles {
  const sorted = numbers.sort();
  let kept = 0;
  for (const number of sorted) if (kept === 0 || number !== sorted[kept - 1]) sorted[kept++] = number;
  return sorted.subarray(0, kept);
}

/** A run of characters as one number: a thousand replies are indexed many times faster than by strings. */
function hashed(words: string, start: number, run: number, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = start; at < start + run; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}

/** Each batch of drafts is held against nearly the same replies of ours as the one before it. */
function remembered(text: string): Shingles {
  const mark = markOf(text);
  const known = memory.get(mark);
  if (known) return known;
  const shingles = shinglesOf(text);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(mark, shingles);
  return shingles;
}

/** A text as a number of 53 bits: the text itself is not kept, so that it does not outlive its erasing. */
function markOf(text: string): number {
  const [one, other] = [hashed(text, 0, text.length), hashed(text, 0, text.length, 0x9747b28c)];
  return (one >>> 11) * 2 ** 32 + (other >>> 0);
}

const MOST_REMEMBERED = 1_000;
const memory = new Map<number, Shingles>();

/** Texts by their shingles, so that many others can be measured against thousands of them. It only grows. */
export class LikenessIndex {
  readonly #sizes: number[] = [];
  readonly #holders = new Map<number, number[]>();

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.add(text);
  }

  add(text: string): void {
    const shingles = remembered(text);
    const index = this.#sizes.push(shingles.length) - 1;
    for (const shingle of shingles) {
      const holders = this.#holders.get(shingle);
      if (holders) holders.push(index);
      else this.#holders.set(shingle, [index]);
    }
  }

  /**
   * How like a text with these shingles is to the likest of these texts: the Jaccard index of their shingles, 0 (nothing in common, or nothing to
   * compare with) to 1 (the same).
   */
  nearest(mine: Shingles): number {
    const shared = new Uint32Array(this.#sizes.length);
    for (const shingle of mine)
      for (const index of this.#holders.get(shingle) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    return this.#sizes.reduce((most, size, index) => {
      const count = shared[index] ?? 0;
      const all = mine.length + size - count;
      return all === 0 ? most : Math.max(most, count / all);
    }, 0);
  }
}
