import type { TermKind } from '../term.ts';
import type { Needle } from './needle.ts';
import { type PackedTexts, packTexts, textAt } from './packed-texts.ts';

const KINDS: readonly TermKind[] = ['word', 'hashtag', 'handle', 'address'];
const ANY_ENDING = 4;

/** Needles as a thread hands them over: objects are made of them one by one, when one is looked at closely. */
export interface PackedNeedles {
  keys: PackedTexts;
  addresses: PackedTexts;
  /** By needle: its kind's number, and whether any ending will do. */
  traits: Uint8Array<ArrayBuffer>;
}

export function packNeedles(needles: readonly Needle[]): PackedNeedles {
  return {
    keys: packTexts(needles.map(({ key }) => key)),
    addresses: packTexts(needles.map(({ address }) => address)),
    traits: Uint8Array.from(needles, traitsOf),
  };
}

function traitsOf({ kind, anyEnding }: Needle): number {
  return KINDS.indexOf(kind) | (anyEnding ? ANY_ENDING : 0);
}

/** Gives needles by their number, each made once. */
export function unpackNeedles({ keys, addresses, traits }: PackedNeedles): (n: number) => Needle {
  const made = new Map<number, Needle>();
  return (n) => {
    const known = made.get(n);
    if (known) return known;
    const trait = traits[n] ?? 0;
    const needle: Needle = {
      kind: KINDS[trait & 3] ?? 'word',
      key: textAt(keys, n),
      anyEnding: (trait & ANY_ENDING) !== 0,
      address: textAt(addresses, n),
    };
    made.set(n, needle);
    return needle;
  };
}
