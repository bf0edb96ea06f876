import type { Unit } from './units.ts';

interface Branch<T> {
  next: Map<string, Branch<T>>;
  /** What the phrase that ends here means; absent where none ends. */
  meaning?: T;
}

/** One phrase found: units `from` to `to` (exclusive) of the text. */
export interface Found<T> {
  meaning: T;
  from: number;
  to: number;
}

/** Phrases by their units. Finds the longest phrase at each place, left to right, none overlapping another. */
export class PhraseTree<T> {
  readonly #root: Branch<T> = { next: new Map() };

  /** Gives the meaning that already stood under the same units, or undefined; the first one stays. */
  add(units: readonly Unit[], meaning: T): T | undefined {
    let branch = this.#root;
    for (const { key } of units) {
      let next = branch.next.get(key);
      if (!next) {
        next = { next: new Map() };
        branch.next.set(key, next);
      }
      branch = next;
    }
    const before = branch.meaning;
    branch.meaning ??= meaning;
    return before;
  }

  find(units: readonly Unit[]): Found<T>[] {
    const all: Found<T>[] = [];
    for (let at = 0; at < units.length; ) {
      const found = this.#longestAt(units, at);
      if (found) all.push(found);
      at = found ? found.to : at + 1;
    }
    return all;
  }

  #longestAt(units: readonly Unit[], from: number): Found<T> | null {
    let branch: Branch<T> | undefined = this.#root;
    let longest: Found<T> | null = null;
    for (let to = from; to < units.length; to++) {
      branch = branch.next.get(units[to]?.key ?? '');
      if (!branch) break;
      if (branch.meaning !== undefined) longest = { meaning: branch.meaning, from, to: to + 1 };
    }
    return longest;
  }
}
