import { columnOf } from './automaton.ts';
import type { CompiledFinder } from './compiled-finder.ts';
import { isOver, type Lane } from './lane.ts';
import { reporter } from './report.ts';
import { foldedSign, lengthOf, signAt } from './signs.ts';
import { NOTHING, PAGE_BITS, symbolOf } from './symbols.ts';
import { UNMET, unitSteps } from './unit-steps.ts';

/**
 * Reads texts through the automaton. A step waits for the one before it, most of its time for memory; so two texts are read
 * at once, and while one waits the other goes on. The busy loops call nothing, so that what they read stays in registers.
 */
export function laneReader(compiled: CompiledFinder) {
  const { alphabet, next, speaking, rows } = compiled.automaton;
  const units = unitSteps(compiled.automaton);
  const { steps, meet } = units;
  const speak = reporter(compiled, units);

  /** Reads what one sign folds to. */
  const readSign = (lane: Lane, folded: string): void => {
    for (let part = 0; part < folded.length; part++) {
      const symbol = symbolOf(alphabet, folded.charCodeAt(part));
      lane.state = next[columnOf(symbol, rows) + (lane.state << PAGE_BITS)] as number;
      if (lane.state >= speaking) speak(lane, folded.slice(part + 1));
    }
  };

  /** Reads what is not one step: a unit that was never met, one that is folded away, or a sign that folds to several. */
  const readOdd = (lane: Lane): void => {
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

  /** Reads a text to its end. */
  const readAlone = (lane: Lane): void => {
    const { text } = lane;
    while (!isOver(lane)) {
      let { at, state } = lane;
      let step = steps[text.charCodeAt(at)] as number;
      while (step > NOTHING) {
        state = next[step + (state << PAGE_BITS)] as number;
        at++;
        if (state >= speaking || at === text.length) break;
        step = steps[text.charCodeAt(at)] as number;
      }
      lane.at = at;
      lane.state = state;
      if (step <= NOTHING) readOdd(lane);
      else if (state >= speaking) speak(lane, '');
    }
  };

  /** Reads two texts until one of them ends. */
  const readBoth = (one: Lane, other: Lane): void => {
    const { text } = one;
    const { text: otherText } = other;
    while (!isOver(one) && !isOver(other)) {
      let { at, state } = one;
      let { at: otherAt, state: otherState } = other;
      let step = steps[text.charCodeAt(at)] as number;
      let otherStep = steps[otherText.charCodeAt(otherAt)] as number;
      while (step > NOTHING && otherStep > NOTHING) {
        state = next[step + (state << PAGE_BITS)] as number;
        otherState = next[otherStep + (otherState << PAGE_BITS)] as number;
        at++;
        otherAt++;
        if (state >= speaking || otherState >= speaking) break;
        if (at === text.length || otherAt === otherText.length) break;
        step = steps[text.charCodeAt(at)] as number;
        otherStep = steps[otherText.charCodeAt(otherAt)] as number;
      }
      one.at = at;
      one.state = state;
      other.at = otherAt;
      other.state = otherState;
      if (step > NOTHING && otherStep > NOTHING) {
        if (state >= speaking) speak(one, '');
        if (otherState >= speaking) speak(other, '');
        continue;
      }
      if (step <= NOTHING) readOdd(one);
      if (otherStep <= NOTHING) readOdd(other);
    }
  };

  return { readBoth, readAlone };
}
