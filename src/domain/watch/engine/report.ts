import { type Stretch, standsAt } from './borders.ts';
import type { CompiledFinder, Found } from './compiled-finder.ts';
import { keyEnds, UNTOLD } from './key-ends.ts';
import { ENDS_IN_LETTER, PLAIN, unpackNeedles } from './packed-needles.ts';
import { KEY, lengthIn, NEXT, RECORD, SHAPE, TEXT } from './spoken.ts';
import { NOTHING, SPACE } from './symbols.ts';

/**
 * Gives the function that looks at each key whose beginning ended in a state, compares the rest of it, checks that its
 * needles truly stand there, tells, and gives the state in which reading goes on. Most are plain words in plain letters, for
 * which few comparisons are enough; `odd` says up to where the text was not plain.
 */
export function reporter(
  { needles, automaton, keys, records, keyStarts, needlesOf }: CompiledFinder,
  symbolAt: (text: string, at: number) => number,
) {
  const { rows, landing, speaking, alphabet } = automaton;
  const { traits } = needles;
  const { plainEnd, oddEnd } = keyEnds(keys);
  const needleAt = unpackNeedles(needles);
  const stretch: Stretch = { start: 0, end: 0 };

  const stands = (index: number, text: string, end: number, length: number, odd: number): boolean => {
    const trait = traits[index] ?? 0;
    const next = end < text.length ? symbolAt(text, end) : SPACE;
    stretch.start = end - length;
    if ((trait & PLAIN) === 0 || stretch.start < odd || next <= NOTHING)
      return standsAt(needleAt(index), text, end, stretch);
    stretch.end = end;
    return (trait & ENDS_IN_LETTER) === 0 || alphabet.letters[next] !== 1;
  };

  return (state: number, text: string, end: number, odd: number, within: string, found: Found): number => {
    for (let at = RECORD * (state - speaking); at >= 0; at = records[at + NEXT] as number) {
      const shape = records[at + SHAPE] as number;
      let plain = odd;
      let keyEnd = within === '' ? plainEnd(records[at + TEXT] as number, shape, text, end, odd) : UNTOLD;
      if (keyEnd === UNTOLD) {
        keyEnd = oddEnd(records[at + KEY] as number, shape, text, end, within);
        plain = keyEnd;
      }
      if (keyEnd < 0) continue;
      const key = records[at + KEY] as number;
      for (let n = keyStarts[key] ?? 0; n < (keyStarts[key + 1] ?? 0); n++) {
        const index = needlesOf[n] ?? 0;
        if (stands(index, text, keyEnd, lengthIn(shape), plain)) found(index, stretch);
      }
    }
    return state < rows ? state : (landing[state - rows] ?? 0);
  };
}
