import { foldOfUnit, SKIPPED, UNUSUAL } from '../fold-table.ts';
import { type Automaton, buildAutomaton, columnOf } from './automaton.ts';
import { beginningsOf } from './beginnings.ts';
import type { CompiledFinder, Find, Found } from './compiled-finder.ts';
import type { Needle } from './needle.ts';
import { packNeedles } from './packed-needles.ts';
import { packTexts } from './packed-texts.ts';
import { reporter } from './report.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { codeOf, firstOf, NOTHING, PAGE_BITS, secondOf, TWO } from './symbols.ts';
import { AT_BORDER } from './trie.ts';

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
  const keys = [...byKey.keys()];
  const beginnings = beginningsOf(keys);
  return {
    needles: packNeedles(needles),
    automaton: buildAutomaton(beginnings),
    rests: packTexts(keys.map((key, n) => key.slice(beginnings[n]?.length ?? 0))),
    keyStarts,
    needlesOf: Int32Array.from([...byKey.values()].flat()),
  };
}

/** Steps of raw units that are none: not met yet, and those that fold to several units or are half a pair. */
const UNMET = -1;
const SEVERAL = -2;

/** Makes a compiled finder ready to read. The step of each raw unit is worked out when it is first met. */
export function openFinder(compiled: CompiledFinder): Find {
  const { alphabet, next, speaking, rows } = compiled.automaton;
  const codes = new Int32Array(0x10000);
  const steps = new Int32Array(0x10000).fill(UNMET);
  /** Of raw units with a step of `TWO` and more: the second step. */
  const seconds = new Int32Array(0x10000);
  const meet = (unit: number): void => {
    const folded = foldOfUnit(unit);
    const code = folded === UNUSUAL ? SEVERAL : folded === SKIPPED ? NOTHING : codeOf(alphabet, folded);
    codes[unit] = code;
    steps[unit] =
      code <= NOTHING ? code : code < TWO ? columnOf(code, rows) : TWO + columnOf(firstOf(code), rows);
    seconds[unit] = columnOf(secondOf(code), rows);
  };
  const codeAt = (text: string, at: number): number => {
    const unit = text.charCodeAt(at);
    if ((steps[unit] as number) === UNMET) meet(unit);
    return codes[unit] as number;
  };
  const speak = reporter(compiled, codeAt);

  return (text, found) => {
    let state: number = AT_BORDER;
    // Up to here something was not one sign for one unit: places after it are plain differences.
    let odd = 0;
    for (let at = 0; at < text.length; at++) {
      let unit = text.charCodeAt(at);
      let step = steps[unit] as number;
      // The busy loop calls nothing, so that what it reads stays in registers.
      while (step > NOTHING) {
        if (step >= TWO) {
          state = next[step - TWO + (state << PAGE_BITS)] as number;
          step = seconds[unit] as number;
        }
        state = next[step + (state << PAGE_BITS)] as number;
        if (state >= speaking || ++at === text.length) break;
        unit = text.charCodeAt(at);
        step = steps[unit] as number;
      }
      if (step === NOTHING) odd = at + 1;
      else if (step === UNMET) {
        meet(unit);
        at--;
      } else if (step === SEVERAL) {
        const sign = signAt(text, at);
        at += lengthOf(sign) - 1;
        odd = at + 1;
        state = readSign(foldedSign(sign), text, odd, state, found);
      } else if (state >= speaking) state = speak(state, text, at + 1, odd, '', found);
    }
  };

  /** Reads what one sign folds to. */
  function readSign(folded: string, text: string, end: number, from: number, found: Found): number {
    let state = from;
    for (let part = 0; part < folded.length; part++) {
      const code = codeOf(alphabet, folded.charCodeAt(part));
      state =
        code >= TWO
          ? stepPair(compiled.automaton, state, code)
          : (next[columnOf(code, rows) + (state << PAGE_BITS)] as number);
      if (state >= speaking) state = speak(state, text, end, end, folded.slice(part + 1), found);
    }
    return state;
  }
}

/** The two steps of a code of two symbols. */
function stepPair({ next, rows }: Automaton, state: number, code: number): number {
  const half = next[columnOf(firstOf(code), rows) + (state << PAGE_BITS)] as number;
  return next[columnOf(secondOf(code), rows) + (half << PAGE_BITS)] as number;
}
