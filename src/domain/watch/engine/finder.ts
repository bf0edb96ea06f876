import { foldOfUnit, SKIPPED, UNUSUAL } from '../fold-table.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { CompiledFinder, Find } from './compiled-finder.ts';
import type { Needle } from './needle.ts';
import { packNeedles } from './packed-needles.ts';
import { reporter } from './report.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { codeOf, firstOf, NOTHING, SPACE, secondOf, TWO } from './symbols.ts';
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
  return {
    needles: packNeedles(needles),
    automaton: buildAutomaton([...byKey.keys()]),
    keyStarts,
    needlesOf: Int32Array.from([...byKey.values()].flat()),
  };
}

/** Codes of raw units that are none: not met yet, and those that fold to several units or are half a pair. */
const UNMET = -1;
const SEVERAL = -2;

/** Makes a compiled finder ready to read. The code of each raw unit is worked out when it is first met. */
export function openFinder(compiled: CompiledFinder): Find {
  const { alphabet, next, speaking } = compiled.automaton;
  const { bits } = alphabet;
  const codes = new Int32Array(0x10000).fill(UNMET);
  const codeAt = (text: string, at: number): number => {
    const unit = text.charCodeAt(at);
    if ((codes[unit] as number) === UNMET) {
      const folded = foldOfUnit(unit);
      codes[unit] = folded === UNUSUAL ? SEVERAL : folded === SKIPPED ? NOTHING : codeOf(alphabet, folded);
    }
    return codes[unit] as number;
  };
  const report = reporter(compiled, codeAt);

  return (text, found) => {
    let state: number = AT_BORDER;
    // Up to here something was not one sign for one unit: places after it are plain differences.
    let odd = 0;
    for (let at = 0; at < text.length; at++) {
      let code = codeAt(text, at);
      // The busy loop calls nothing, so that what it reads stays in registers.
      while (code > NOTHING) {
        if (code >= TWO) {
          state = next[(state << bits) + firstOf(code)] as number;
          code = secondOf(code);
        }
        state = next[(state << bits) + code] as number;
        if (state >= speaking || ++at === text.length) break;
        code = codes[text.charCodeAt(at)] as number;
      }
      if (state >= speaking && code > NOTHING) report(state, text, at + 1, odd, found);
      else if (code === NOTHING) odd = at + 1;
      else if (code === UNMET) at--;
      else if (code === SEVERAL) {
        const sign = signAt(text, at);
        at += lengthOf(sign) - 1;
        odd = at + 1;
        const after = stepSign(compiled.automaton, state, foldedSign(sign));
        if (after.speaks >= 0) report(after.speaks, text, odd, odd, found);
        state = after.state;
      }
    }
  };
}

/** Steps through what one sign folds to. What ends inside it is no find, unless only gaps follow. */
function stepSign(
  { alphabet, next, speaking }: Automaton,
  from: number,
  folded: string,
): { state: number; speaks: number } {
  let state = from;
  let spoke = -1;
  for (let part = 0; part < folded.length; part++) {
    const code = codeOf(alphabet, folded.charCodeAt(part));
    for (const symbol of code < TWO ? [code] : [firstOf(code), secondOf(code)])
      state = next[(state << alphabet.bits) + symbol] as number;
    if (code !== SPACE) spoke = state >= speaking ? state : -1;
  }
  return { state, speaks: spoke };
}
