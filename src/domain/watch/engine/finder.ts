import { buildAutomaton, columnOf } from './automaton.ts';
import { beginningsOf } from './beginnings.ts';
import type { CompiledFinder, Find, Found } from './compiled-finder.ts';
import type { Needle } from './needle.ts';
import { packNeedles } from './packed-needles.ts';
import { packTexts } from './packed-texts.ts';
import { reporter } from './report.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { recordsOf } from './spoken.ts';
import { NOTHING, PAGE_BITS, symbolOf, symbolsOf } from './symbols.ts';
import { AT_BORDER } from './trie.ts';
import { SEVERAL, UNMET, unitSteps } from './unit-steps.ts';

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
  const { automaton, ended } = buildAutomaton(beginnings);
  const packed = packTexts(keys);
  const { alphabet } = automaton;
  const met = beginnings.map((beginning, n) => ({
    from: packed.borders[n] ?? 0,
    length: keys[n]?.length ?? 0,
    read: beginning.length,
    vague: symbolsOf(alphabet, beginning).some((symbol) => alphabet.shared[symbol] === 1),
  }));
  return {
    needles: packNeedles(needles),
    automaton,
    keys: packed,
    records: recordsOf(ended, met),
    keyStarts,
    needlesOf: Int32Array.from([...byKey.values()].flat()),
  };
}

/** Makes a compiled finder ready to read. */
export function openFinder(compiled: CompiledFinder): Find {
  const { alphabet, next, speaking, rows } = compiled.automaton;
  const { steps, meet, symbolAt } = unitSteps(compiled.automaton);
  const speak = reporter(compiled, symbolAt);

  return (text, found) => {
    let state: number = AT_BORDER;
    // Up to here something was not one sign for one unit: places after it are plain differences.
    let odd = 0;
    for (let at = 0; at < text.length; at++) {
      let step = steps[text.charCodeAt(at)] as number;
      // The busy loop calls nothing, so that what it reads stays in registers.
      while (step > NOTHING) {
        state = next[step + (state << PAGE_BITS)] as number;
        if (state >= speaking || ++at === text.length) break;
        step = steps[text.charCodeAt(at)] as number;
      }
      if (step === NOTHING) odd = at + 1;
      else if (step === UNMET) {
        meet(text.charCodeAt(at));
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
      const symbol = symbolOf(alphabet, folded.charCodeAt(part));
      state = next[columnOf(symbol, rows) + (state << PAGE_BITS)] as number;
      if (state >= speaking) state = speak(state, text, end, end, folded.slice(part + 1), found);
    }
    return state;
  }
}
