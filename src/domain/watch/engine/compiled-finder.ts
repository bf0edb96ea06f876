import type { Automaton } from './automaton.ts';
import type { Stretch } from './borders.ts';
import type { PackedNeedles } from './packed-needles.ts';
import type { PackedTexts } from './packed-texts.ts';

/** A finder as plain data: a thread can build it and hand it over without a copy of its arrays. */
export interface CompiledFinder {
  needles: PackedNeedles;
  automaton: Automaton;
  keys: PackedTexts;
  /** By speaking state the keys whose beginnings end in it (`recordsOf`). */
  records: Int32Array<ArrayBuffer>;
  /** By key: its needles, `needlesOf[keyStarts[key]]` and on. */
  keyStarts: Int32Array<ArrayBuffer>;
  needlesOf: Int32Array<ArrayBuffer>;
}

/** Called for each needle found, by the end of its key; overlapping ones too. The stretch is only lent. */
export type Found = (needle: number, stretch: Readonly<Stretch>) => void;

/** Folds and looks in one pass over the raw text. Time grows with the text, not with the number of needles. */
export type Find = (text: string, found: Found) => void;
