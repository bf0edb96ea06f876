import { type Automaton, columnOf } from './automaton.ts';
import type { Lane } from './lane.ts';
import type { Speak } from './report.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { NOTHING, PAGE_BITS, symbolOf } from './symbols.ts';
import { UNMET, type UnitSteps } from './unit-steps.ts';

/** Reads what is not one step: a unit that was never met, one that is folded away, or a sign that folds to several. */
export function oddReader(
  { alphabet, next, speaking, rows }: Automaton,
  { steps, meet }: UnitSteps,
  speak: Speak,
): (lane: Lane) => void {
  /** Reads what one sign folds to. */
  const readSign = (lane: Lane, folded: string): void => {
    for (let part = 0; part < folded.length; part++) {
      const symbol = symbolOf(alphabet, folded.charCodeAt(part));
      lane.state = next[columnOf(symbol, rows) + (lane.state << PAGE_BITS)] as number;
      if (lane.state >= speaking) speak(lane, folded.slice(part + 1));
    }
  };

  return (lane) => {
    const unit = lane.text.charCodeAt(lane.at);
    const step = steps[unit] as number;
    if (step === UNMET) {
      meet(unit);
      return;
    }
    const sign = signAt(lane.text, lane.at);
    lane.at += step === NOTHING ? 1 : lengthOf(sign);
    lane.odd = lane.at;
    if (step !== NOTHING) readSign(lane, foldedSign(sign));
  };
}
