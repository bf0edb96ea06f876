import { foldOfUnit, SKIPPED, UNUSUAL } from '../fold-table.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { CompiledFinder, Find } from './compiled-finder.ts';
import type { Needle } from './needle.ts';
import { packNeedles } from './packed-needles.ts';
import { reporter } from './report.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { isLetter, NOTHING, OTHER, SPACE, symbolOf } from './symbols.ts';
import { AT_BORDER, IN_WORD } from './trie.ts';

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

/** Classes of raw units that are no symbol: not met yet, and those that fold to several units or are half a pair. */
const UNMET = 0xfffe;
export const SEVERAL = 0xffff;

/** Makes a compiled finder ready to read. The symbol of each raw unit is worked out when it is first met. */
export function openFinder(compiled: CompiledFinder): Find {
  const { alphabet, roots, cells, fails, gaps } = compiled.automaton;
  const { bordered } = alphabet;
  const classes = new Uint16Array(0x10000).fill(UNMET);
  const classOf = (unit: number): number => {
    if ((classes[unit] as number) === UNMET) {
      const folded = foldOfUnit(unit);
      classes[unit] =
        folded === UNUSUAL ? SEVERAL : folded === SKIPPED ? NOTHING : symbolOf(alphabet, folded);
    }
    return classes[unit] as number;
  };
  const step = stepper(compiled.automaton);
  const report = reporter(compiled, classOf);

  return (text, found) => {
    let state: number = AT_BORDER;
    // Up to here something was not one sign for one unit: places after it are plain differences.
    let odd = 0;
    let symbol = 0;
    for (let at = 0; at < text.length; at++) {
      // The busy loop calls nothing, so that what it reads stays in registers.
      for (; at < text.length; at++) {
        symbol = classes[text.charCodeAt(at)] as number;
        if (symbol === NOTHING || symbol >= UNMET) break;
        if (state <= AT_BORDER) {
          if (state === IN_WORD && symbol >= OTHER && symbol < bordered) continue;
          state = roots[symbol] as number;
        } else {
          const cell = (state + symbol) << 1;
          if ((cells[cell] as number) === state) state = cells[cell + 1] as number;
          else if (symbol !== SPACE || gaps[state] === 0) {
            state = fails[state] as number;
            at--;
          }
        }
        if (state < 0) break;
      }
      if (state < 0) {
        state = -state;
        report(state, text, at + 1, odd, found);
      } else if (symbol === NOTHING) odd = at + 1;
      else if (symbol === UNMET) {
        classOf(text.charCodeAt(at));
        at--;
      } else if (symbol === SEVERAL) {
        const sign = signAt(text, at);
        at += lengthOf(sign) - 1;
        odd = at + 1;
        const after = stepSign(alphabet, step, state, foldedSign(sign));
        if (after.speaks !== 0) report(after.speaks, text, odd, odd, found);
        state = after.state;
      }
    }
  };
}

type Step = (state: number, symbol: number) => number;

/** The state that follows any state: negative where keys end. */
function stepper({ alphabet, roots, cells, fails, gaps }: Automaton): Step {
  return (from, symbol) => {
    if (symbol === SPACE && gaps[from] === 1) return from;
    for (let state = from; ; state = fails[state] as number) {
      if (state === IN_WORD && isLetter(alphabet, symbol)) return IN_WORD;
      if (state <= AT_BORDER) return roots[symbol] as number;
      const cell = (state + symbol) << 1;
      if ((cells[cell] as number) === state) return cells[cell + 1] as number;
    }
  };
}

/** Steps through what one sign folds to. What ends inside it is no find, unless only gaps follow. */
function stepSign(
  alphabet: Automaton['alphabet'],
  step: Step,
  from: number,
  folded: string,
): { state: number; speaks: number } {
  let state = from;
  let speaks = 0;
  for (let part = 0; part < folded.length; part++) {
    const symbol = symbolOf(alphabet, folded.charCodeAt(part));
    const to = step(state, symbol);
    state = Math.abs(to);
    if (symbol !== SPACE) speaks = to < 0 ? state : 0;
  }
  return { state, speaks };
}
