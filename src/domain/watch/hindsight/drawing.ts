import type { Count } from './precision.ts';

/** A post in a group, with what the team knows of it; null when nothing. */
export interface Drawable {
  number: number;
  known: { about: boolean; drawn: boolean } | null;
}

export interface Drawn {
  /** See `Group`. */
  known: Count;
  drawn: Count;
  /** Those to be judged next, in order. */
  next: number[];
}

/**
 * Chance puts all posts into one order that stays the same, whatever set finds them; the first of a group are judged. So
 * those judged without a gap are a fair sample of each group that can be made by changing a set, and a judgement serves
 * many drafts. What comes after the first post that is not judged yet was judged for another draft and says nothing here.
 * Skipped posts are left out of the order.
 */
export function drawFrom(
  posts: Iterable<Drawable>,
  seed: number,
  { most, skipped }: { most: number; skipped: ReadonlySet<number> },
): Drawn {
  const known: Count = { about: 0, not: 0 };
  const judged: { place: number; about: boolean }[] = [];
  const waiting = new Lowest(most);
  for (const post of posts) {
    const place = placeOf(post.number, seed);
    if (post.known?.drawn) judged.push({ place, about: post.known.about });
    else if (post.known) known[post.known.about ? 'about' : 'not'] += 1;
    else if (!skipped.has(post.number)) waiting.offer(place, post.number);
  }
  const inOrder = judged.filter(({ place }) => place < waiting.lowest);
  const about = inOrder.filter((one) => one.about).length;
  return { known, drawn: { about, not: inOrder.length - about }, next: waiting.values() };
}

/** Where chance puts a post: a whole number below 2^32 that the seed decides (the mixer of MurmurHash3, Austin Appleby). */
export function placeOf(number: number, seed: number): number {
  let mixed = (Math.imul(number, 0x9e3779b1) ^ seed) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The few that come first, of many. */
export class Lowest {
  readonly #most: number;
  #kept: { place: number; value: number }[] = [];

  constructor(most: number) {
    this.#most = Math.max(1, most);
  }

  offer(place: number, value: number): void {
    const last = this.#kept.at(-1);
    if (this.#kept.length === this.#most && last && place >= last.place) return;
    const at = this.#kept.findIndex((one) => one.place > place);
    this.#kept.splice(at < 0 ? this.#kept.length : at, 0, { place, value });
    if (this.#kept.length > this.#most) this.#kept.pop();
  }

  get lowest(): number {
    return this.#kept[0]?.place ?? Number.POSITIVE_INFINITY;
  }

  values(): number[] {
    return this.#kept.map(({ value }) => value);
  }
}
