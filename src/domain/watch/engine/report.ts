import { type Stretch, standsAt } from './borders.ts';
import type { CompiledFinder } from './compiled-finder.ts';
import { type KeyEnds, keyEnds, UNTOLD } from './key-ends.ts';
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

/** Tells what ends in a lane's state, and sets the state in which reading goes on. `within` is left of the last sign. */
export type Speak = (lane: Lane, within: string) => void;

/**
 * Gives the function that looks at each key whose beginning ended in a lane's state, compares the rest of it, checks that its
 * needles truly stand there, and tells. Most are plain words in plain letters, for which a few comparisons and one record
 * are enough.
 */
export function reporter(compiled: CompiledFinder, units: UnitSteps): Speak {
  const { automaton, records } = compiled;
  const { speaking } = automaton;
  const { steps } = units;
  const ends = keyEnds(compiled.keys);
  const toldPlainly = plainTeller(compiled, units, ends);
  const lookClosely = closeLooker(compiled, ends);

  /** Whether a key that is not read to its end surely does not go on so: told by one unit. */
  const endsHere = (record: number, { text, at }: Lane): boolean => {
    const ahead = records[record + AHEAD] as number;
    if (ahead === 0) return false;
    if (at === text.length) return true;
    const step = steps[text.charCodeAt(at)] as number;
    return step > NOTHING && step !== ahead;
  };

  return (lane, within) => {
    const first = RECORD * (lane.state - speaking);
    for (let record = first; record >= 0; record = records[record + NEXT] as number)
      if (within !== '' || !(endsHere(record, lane) || toldPlainly(record, lane)))
        lookClosely(record, lane, within);
    lane.state = records[first + LANDING] as number;
  };
}

/** Gives the function that tells of a plain word in a plain text; false where that cannot be said by so short a look. */
function plainTeller(
  { automaton, records }: CompiledFinder,
  { steps, symbols }: UnitSteps,
  { plainEnd }: KeyEnds,
): (record: number, lane: Lane) => boolean {
  const { letters } = automaton.alphabet;
  const stretch: Stretch = { start: 0, end: 0 };
  return (record, lane) => {
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
}

/** Gives the function that looks at a key in any text, for any of its needles. */
function closeLooker(
  { records, needles, keyStarts, needlesOf }: CompiledFinder,
  { plainEnd, oddEnd }: KeyEnds,
): (record: number, lane: Lane, within: string) => void {
  const needleAt = unpackNeedles(needles);
  const stretch: Stretch = { start: 0, end: 0 };
  return (record, lane, within) => {
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
}
