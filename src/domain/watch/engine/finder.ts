import type { CompiledFinder } from './compiled-finder.ts';
import { begin, clear, type Found, isOver, type Lane, newLane } from './lane.ts';
import { aloneReader, bothReader } from './read-lanes.ts';
import { oddReader } from './read-odd.ts';
import { reporter } from './report.ts';
import { unitSteps } from './unit-steps.ts';

/**
 * Folds and looks in one pass over the raw texts, two of them at a time; `over` is told when one is read to its end. Time
 * grows with the texts, not with the number of needles.
 */
export type Find = (texts: readonly string[], found: Found, over?: (lane: Lane) => void) => void;

/** Makes a compiled finder ready to read. One call after the other: it keeps its lanes from call to call, but no text in them. */
export function openFinder(compiled: CompiledFinder): Find {
  const { automaton } = compiled;
  const units = unitSteps(automaton);
  const speak = reporter(compiled, units);
  const reading = { automaton, units, speak, readOdd: oddReader(automaton, units, speak) };
  const readAlone = aloneReader(reading);
  const readBoth = bothReader(reading);
  const lanes = [newLane(0), newLane(1)] as const;

  return (texts, found, over) => {
    let begun = 0;
    const beginIn = (lane: Lane): boolean => {
      if (begun === texts.length) return false;
      begin(lane, begun, texts[begun] ?? '', found);
      begun++;
      return true;
    };
    const goOnIn = (lane: Lane): boolean => {
      if (!isOver(lane)) return true;
      over?.(lane);
      return beginIn(lane);
    };
    const [one, other] = lanes;
    let busy = beginIn(one);
    let otherBusy = beginIn(other);
    while (busy && otherBusy) {
      readBoth(one, other);
      busy = goOnIn(one);
      otherBusy = goOnIn(other);
    }
    const last = busy ? one : otherBusy ? other : null;
    if (last) {
      readAlone(last);
      over?.(last);
    }
    clear(one);
    clear(other);
  };
}
