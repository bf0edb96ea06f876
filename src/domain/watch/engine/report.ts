import { type Stretch, standsAt } from './borders.ts';
import type { CompiledFinder, Found } from './compiled-finder.ts';
import { ENDS_IN_LETTER, PLAIN, unpackNeedles } from './packed-needles.ts';
import { isLetter, NOTHING, SPACE } from './symbols.ts';

/**
 * Gives the function that looks at each key that ended in a state, checks that its needles truly stand there, and tells.
 * Most are plain words in plain letters, for which two comparisons are enough; `odd` says up to where the text was not plain.
 */
export function reporter(
  { needles, automaton, keyStarts, needlesOf }: CompiledFinder,
  codeAt: (text: string, at: number) => number,
) {
  const { speaking, starts, outputs, alphabet } = automaton;
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

  return (state: number, text: string, end: number, odd: number, found: Found): void => {
    const row = state - speaking;
    const last = starts[row + 1] ?? 0;
    for (let output = starts[row] ?? 0; output < last; output++) {
      const key = outputs[output] ?? 0;
      for (let n = keyStarts[key] ?? 0; n < (keyStarts[key + 1] ?? 0); n++) {
        const index = needlesOf[n] ?? 0;
        if (stands(index, text, end, odd)) found(index, stretch);
      }
    }
  };
}
