import { type Stretch, standsAt } from './borders.ts';
import type { CompiledFinder } from './compiled-finder.ts';
import { keyEnds, UNTOLD } from './key-ends.ts';
import type { Lane } from './lane.ts';
import { unpackNeedles } from './packed-needles.ts';
import {
  AHEAD,
  KEY,
  LANDING,
  lengthIn,
  NEXT,
  PLAIN_NEEDLE,
  RECORD,
  SHAPE,
  TEXT,
  WANTS_BORDER,
} from './spoken.ts';
import { NOTHING } from './symbols.ts';
import type { UnitSteps } from './unit-steps.ts';

/**
 * Gives the function that looks at each key whose beginning ended in a lane's state, compares the rest of it, checks that its
 * needles truly stand there, tells, and sets the state in which reading goes on. Most are plain words in plain letters, for
 * which a few comparisons and one record are enough. `within` is what is left of the sign that was read last.
 */
export function reporter(
  { needles, automaton, keys, records, keyStarts, needlesOf }: CompiledFinder,
  { steps, symbols }: UnitSteps,
): (lane: Lane, within: string) => void {
  const { speaking, alphabet } = automaton;
  const { letters } = alphabet;
  const { plainEnd, oddEnd } = keyEnds(keys);
  const needleAt = unpackNeedles(needles);
  const stretch: Stretch = { start: 0, end: 0 };

  /** Whether a key that is not read to its end surely does not go on so: told by one unit. */
  const endsHere = (record: number, { text, at }: Lane): boolean => {
    const ahead = records[record + AHEAD] as number;
    if (ahead === 0) return false;
    if (at === text.length) return true;
    const step = steps[text.charCodeAt(at)] as number;
    return step > NOTHING && step !== ahead;
  };

  /** Tells of a plain word in a plain text; false where that cannot be said by so short a look. */
  const toldPlainly = (record: number, lane: Lane): boolean => {
    const needle = records[record + PLAIN_NEEDLE] as number;
    if (needle < 0) return false;
    const { text, odd } = lane;
    const shape = records[record + SHAPE] as number;
    const end = plainEnd(records[record + TEXT] as number, shape, lane);
    if (end < 0) return end !== UNTOLD;
    const start = end - lengthIn(shape);
    if (start < odd) return false;
    if (end < text.length) {
      const next = text.charCodeAt(end);
      if ((steps[next] as number) <= NOTHING) return false;
      if (records[record + WANTS_BORDER] === 1 && letters[symbols[next] as number] === 1) return true;
    }
    stretch.start = start;
    stretch.end = end;
    lane.found(needle, stretch, lane);
    return true;
  };

  /** Looks at a key in any text, for any of its needles. */
  const lookClosely = (record: number, lane: Lane, within: string): void => {
    const key = records[record + KEY] as number;
    const shape = records[record + SHAPE] as number;
    let end = within === '' ? plainEnd(records[record + TEXT] as number, shape, lane) : UNTOLD;
    if (end === UNTOLD) end = oddEnd(key, shape, lane, within);
    if (end < 0) return;
    for (let n = keyStarts[key] ?? 0; n < (keyStarts[key + 1] ?? 0); n++) {
      const needle = needlesOf[n] ?? 0;
      if (standsAt(needleAt(needle), lane.text, end, stretch)) lane.found(needle, stretch, lane);
    }
  };

  return (lane, within) => {
    const first = RECORD * (lane.state - speaking);
    for (let record = first; record >= 0; record = records[record + NEXT] as number)
      if (within !== '' || !(endsHere(record, lane) || toldPlainly(record, lane)))
        lookClosely(record, lane, within);
    lane.state = records[first + LANDING] as number;
  };
}
