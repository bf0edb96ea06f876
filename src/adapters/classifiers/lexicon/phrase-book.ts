import type { Unit } from './units.ts';

/** One phrase found: units `from` to `to` (exclusive) of the text. */
export interface Found<T> {
  meaning: T;
  from: number;
  to: number;
}

/** What was found, list by list. */
export type Findings<Lists> = { [L in keyof Lists]: Found<Lists[L]>[] };

interface Branch<Lists> {
  next: Map<string, Branch<Lists>>;
  /** What the phrase that ends here means, for each list that has it. */
  meanings: Partial<Lists>;
  /** The names in `meanings`. */
  lists: (keyof Lists)[];
}

/**
 * Phrases by their units, in several lists, each with meanings of its own. Finds in each list the longest phrase at each
 * place, left to right, none overlapping another of that list. All lists are read in one walk: most words begin no phrase
 * of any.
 */
export class PhraseBook<Lists extends object> {
  readonly #root = branch<Lists>();
  readonly #names: readonly (keyof Lists)[];

  constructor(names: readonly (keyof Lists)[]) {
    this.#names = names;
  }

  /** Gives the meaning that already stood in the list under the same units, or undefined; the first one stays. */
  add<L extends keyof Lists>(list: L, units: readonly Unit[], meaning: Lists[L]): Lists[L] | undefined {
    let at = this.#root;
    for (const { key } of units) {
      let next = at.next.get(key);
      if (!next) {
        next = branch<Lists>();
        at.next.set(key, next);
      }
      at = next;
    }
    const before = at.meanings[list];
    if (before === undefined) {
      at.meanings[list] = meaning;
      at.lists.push(list);
    }
    return before;
  }

  find(units: readonly Unit[]): Findings<Lists> {
    const all = {} as Findings<Lists>;
    for (const name of this.#names) all[name] = [];
    for (let from = 0; from < units.length; from++) {
      let at = this.#root.next.get(units[from]?.key ?? '');
      for (let to = from + 1; at; to++) {
        for (const list of at.lists) note(all[list], at.meanings[list], from, to);
        at = to < units.length ? at.next.get(units[to]?.key ?? '') : undefined;
      }
    }
    return all;
  }
}

function branch<Lists>(): Branch<Lists> {
  return { next: new Map(), meanings: {}, lists: [] };
}

/** A longer phrase that begins at the same place takes the shorter one's; one that begins inside another is not heard. */
function note<T>(found: Found<T>[], meaning: T | undefined, from: number, to: number): void {
  const last = found.at(-1);
  if (meaning === undefined) return;
  if (!last || last.to <= from) found.push({ meaning, from, to });
  else if (last.from === from) {
    last.meaning = meaning;
    last.to = to;
  }
}
