import { foldOfUnit, GAP, UNUSUAL } from '../fold-table.ts';
import { type Stretch, standsAt } from './borders.ts';
import type { CompiledFinder, Found } from './compiled-finder.ts';
import { ENDS_IN_LETTER, PLAIN, unpackNeedles } from './packed-needles.ts';
import { textAt } from './packed-texts.ts';
import { endOfRest } from './signs.ts';
import { isLetter, NOTHING, SPACE } from './symbols.ts';

const UNTOLD = -2;

/**
 * Gives the function that looks at each key that ended in a state, checks that its needles truly stand there, and tells.
 * Most are plain words in plain letters, for which two comparisons are enough; `odd` says up to where the text was not plain.
 */
export function reporter(
  { needles, automaton, rests, keyStarts, needlesOf }: CompiledFinder,
  codeAt: (text: string, at: number) => number,
) {
  const { rows, landing, speaking, starts, outputs, alphabet } = automaton;
  const { traits, keys } = needles;
  const needleAt = unpackNeedles(needles);
  const stretch: Stretch = { start: 0, end: 0 };

  const stands = (index: number, text: string, end: number, odd: number): boolean => {
    const trait = traits[index] ?? 0;
    const next = end < text.length ? codeAt(text, end) : SPACE;
    stretch.start = end - ((keys.borders[index + 1] ?? 0) - (keys.borders[index] ?? 0));
    if ((trait & PLAIN) === 0 || stretch.start < odd || next <= NOTHING)
      return standsAt(needleAt(index), text, end, stretch);
    stretch.end = end;
    return (trait & ENDS_IN_LETTER) === 0 || !isLetter(alphabet, next);
  };

  /** Where the rest of a key ends that goes on at `from`; -1 where it does not, `UNTOLD` where the text is not plain. */
  const readOn = (key: number, text: string, from: number): number => {
    const first = rests.borders[key] ?? 0;
    const left = (rests.borders[key + 1] ?? 0) - first;
    for (let n = 0; n < left; n++) {
      const unit = from + n < text.length ? foldOfUnit(text.charCodeAt(from + n)) : GAP;
      if (unit !== rests.joined.charCodeAt(first + n)) return unit > UNUSUAL ? -1 : UNTOLD;
      if (unit === GAP) return UNTOLD;
    }
    return from + left;
  };

  /** Tells what ended with the beginnings of a state; `within` is what is still to be read of the sign before `end`. */
  return (state: number, text: string, end: number, odd: number, within: string, found: Found): number => {
    const row = state - speaking;
    const last = starts[row + 1] ?? 0;
    for (let output = starts[row] ?? 0; output < last; output++) {
      const key = outputs[output] ?? 0;
      let plain = odd;
      let keyEnd = within === '' ? readOn(key, text, end) : UNTOLD;
      if (keyEnd === UNTOLD) {
        keyEnd = endOfRest(text, end, within, textAt(rests, key));
        plain = keyEnd;
      }
      if (keyEnd < 0) continue;
      for (let n = keyStarts[key] ?? 0; n < (keyStarts[key + 1] ?? 0); n++) {
        const index = needlesOf[n] ?? 0;
        if (stands(index, text, keyEnd, plain)) found(index, stretch);
      }
    }
    return state < rows ? state : (landing[state - rows] ?? 0);
  };
}
