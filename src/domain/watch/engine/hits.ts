/** What was found in one post, kept in arrays that are used again for the next: no objects a hit. */
export class Hits {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The hit of the same needle that was found before this one, or -1. */
  readonly earlier: number[] = [];
  /** By needle: its last hit; counts only where `round` says so. */
  readonly #last: Int32Array;
  readonly #round: Uint32Array;
  #now = 0;
  #count = 0;

  constructor(needles: number) {
    this.#last = new Int32Array(needles);
    this.#round = new Uint32Array(needles);
  }

  clear(): void {
    this.#now = (this.#now + 1) >>> 0;
    if (this.#now === 0) {
      this.#round.fill(0);
      this.#now = 1;
    }
    this.#count = 0;
  }

  /** True when it is the needle's first hit in this post. */
  add(needle: number, start: number, end: number): boolean {
    const before = this.lastOf(needle);
    const hit = this.#count++;
    this.#last[needle] = hit;
    this.#round[needle] = this.#now;
    this.starts[hit] = start;
    this.ends[hit] = end;
    this.earlier[hit] = before;
    return before < 0;
  }

  lastOf(needle: number): number {
    return this.#round[needle] === this.#now ? (this.#last[needle] ?? -1) : -1;
  }
}
