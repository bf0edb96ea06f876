import { addressOf, type Term, type TermKind } from '../term.ts';

/** What the engine looks for: terms that stand for the very same thing are one needle. Plain data, so that a thread can hand it over. */
export interface Needle {
  kind: TermKind;
  key: string;
  anyEnding: boolean;
  /** The letters an address must have; empty for the other kinds. */
  address: string;
}

export function needleOf(term: Term): Needle {
  const { kind, key, anyEnding, written } = term;
  return { kind, key, anyEnding, address: kind === 'address' ? addressOf(written) : '' };
}

/** Gives each different needle its number, in the order they are first met. */
export class Needles {
  readonly list: Needle[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(needle: Needle): number {
    const name = `${needle.kind} ${needle.anyEnding} ${needle.address} ${needle.key}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    return this.list.push(needle) - 1;
  }
}
