import { foldOfUnit, GAP, UNUSUAL } from '../fold-table.ts';
import type { Lane } from './lane.ts';
import { type PackedTexts, textAt } from './packed-texts.ts';
import { endOfKey, endOfRest } from './signs.ts';
import { isVague, lengthIn, readIn } from './spoken.ts';

/** The text is not plain: `oddEnd` tells. */
export const UNTOLD = -2;

export type KeyEnds = ReturnType<typeof keyEnds>;

/** Where keys end in a text whose beginnings the automaton found: it compares what was not read, or shares its symbols. */
export function keyEnds(keys: PackedTexts) {
  /** Where a key ends whose beginning was just read; -1 where it does not stand, `UNTOLD` where the text is not plain. */
  const plainEnd = (first: number, shape: number, { text, at, odd }: Lane): number => {
    const begun = readIn(shape);
    const start = at - begun;
    if (isVague(shape) && start < odd) return UNTOLD;
    const length = lengthIn(shape);
    for (let n = isVague(shape) ? 0 : begun; n < length; n++) {
      if (start + n >= text.length) return -1;
      const raw = text.charCodeAt(start + n);
      const wanted = keys.joined.charCodeAt(first + n);
      // Most text is folded already.
      const unit = raw === wanted ? raw : foldOfUnit(raw);
      if (unit !== wanted) return unit > UNUSUAL ? -1 : UNTOLD;
      // A run of gaps counts once.
      if (unit === GAP) return UNTOLD;
    }
    return start + length;
  };

  /** The same in any text. */
  const oddEnd = (key: number, shape: number, { text, at }: Lane, within: string): number => {
    const whole = textAt(keys, key);
    const end = endOfRest(text, at, within, whole.slice(readIn(shape)));
    return end >= 0 && isVague(shape) && endOfKey(text, end, whole) !== end ? -1 : end;
  };

  return { plainEnd, oddEnd };
}
