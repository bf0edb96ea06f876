import { foldOfUnit, GAP, SKIPPED, UNUSUAL } from '../fold-table.ts';
import { isBordered } from '../script.ts';
import { AT_BORDER, type Automaton, buildAutomaton, codeOf } from './automaton.ts';
import { type Stretch, standsAt } from './borders.ts';
import type { Needle } from './needle.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { NOTHING } from './symbols.ts';

/** A finder as plain data: a thread can build it and hand it over without a copy. */
export interface CompiledFinder {
  needles: readonly Needle[];
  automaton: Automaton;
  /** By key: its needles, `needlesOf[keyStarts[key]]` and on. */
  keyStarts: Int32Array<ArrayBuffer>;
  needlesOf: Int32Array<ArrayBuffer>;
}

/** Called for each needle found, by the end of its key; overlapping ones too. The stretch is only lent. */
export type Found = (needle: number, stretch: Readonly<Stretch>) => void;

/** Folds and looks in one pass over the raw text. Time grows with the text, not with the number of needles. */
export type Find = (text: string, found: Found) => void;

export function compileFinder(needles: readonly Needle[]): CompiledFinder {
  const byKey = new Map<string, number[]>();
  needles.forEach(({ key }, index) => {
    const same = byKey.get(key);
    if (same) same.push(index);
    else byKey.set(key, [index]);
  });
  const keyStarts = new Int32Array(byKey.size + 1);
  [...byKey.values()].forEach((same, key) => {
    keyStarts[key + 1] = (keyStarts[key] ?? 0) + same.length;
  });
  return {
    needles,
    automaton: buildAutomaton([...byKey.keys()]),
    keyStarts,
    needlesOf: Int32Array.from([...byKey.values()].flat()),
  };
}

/** Classes of raw units that are no code: not met yet, and those that fold to several units or are half a pair. */
const UNMET = 0xfffe;
const SEVERAL = 0xffff;

/** Makes a compiled finder ready to read. The class of each raw unit is worked out when it is first met. */
export function openFinder(compiled: CompiledFinder): Find {
  const { alphabet, table, first } = compiled.automaton;
  const { width } = alphabet;
  const shift = Math.log2(width);
  const classes = new Uint16Array(0x10000).fill(UNMET);
  const classOf = (unit: number): number => {
    const folded = foldOfUnit(unit);
    if (folded === UNUSUAL) return SEVERAL;
    return folded === SKIPPED ? NOTHING : codeOf(alphabet, folded, isBordered(folded) || folded === GAP);
  };
  const report = reporter(compiled);
  const several = severalStepper(compiled.automaton, shift);

  return (text, found) => {
    let state: number = AT_BORDER;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let code = classes[unit] as number;
      if (code === UNMET) {
        code = classOf(unit);
        classes[unit] = code;
      }
      if (code < width) {
        state = table[(state << shift) | code] as number;
        if (state >= first && code !== NOTHING) report(state, text, at + 1, found);
      } else if (code !== SEVERAL) {
        state = table[(state << shift) | (code >> 8)] as number;
        state = table[(state << shift) | (code & 255)] as number;
        if (state >= first) report(state, text, at + 1, found);
      } else {
        const sign = signAt(text, at);
        at += lengthOf(sign) - 1;
        const end = at + 1;
        state = several(state, foldedSign(sign), (speaking) => report(speaking, text, end, found));
      }
    }
  };
}

/** Steps through what one sign folds to. What ends inside it is no find, unless only gaps follow. */
function severalStepper({ alphabet, table, first }: Automaton, shift: number) {
  return (from: number, folded: string, speak: (state: number) => void): number => {
    let state = from;
    let speaking = -1;
    for (let part = 0; part < folded.length; part++) {
      const unit = folded.charCodeAt(part);
      const code = codeOf(alphabet, unit, isBordered(unit) || unit === GAP);
      if (code >= alphabet.width) state = table[(state << shift) | (code >> 8)] as number;
      state = table[(state << shift) | (code >= alphabet.width ? code & 255 : code)] as number;
      if (unit !== GAP) speaking = state >= first ? state : -1;
    }
    if (speaking >= 0) speak(speaking);
    return state;
  };
}

function reporter({ needles, automaton, keyStarts, needlesOf }: CompiledFinder) {
  const { starts, outputs, first } = automaton;
  const stretch: Stretch = { start: 0, end: 0 };
  return (state: number, text: string, end: number, found: Found): void => {
    const last = starts[state - first + 1] ?? 0;
    for (let output = starts[state - first] ?? 0; output < last; output++) {
      const key = outputs[output] ?? 0;
      for (let n = keyStarts[key] ?? 0; n < (keyStarts[key + 1] ?? 0); n++) {
        const index = needlesOf[n] ?? 0;
        const needle = needles[index];
        if (needle && standsAt(needle, text, end, stretch)) found(index, stretch);
      }
    }
  };
}
