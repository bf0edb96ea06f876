import type { Automaton } from './automaton.ts';
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
