import type { Automaton } from './automaton.ts';
import { isOver, type Lane } from './lane.ts';
import type { Speak } from './report.ts';
import { NOTHING, PAGE_BITS } from './symbols.ts';
import type { UnitSteps } from './unit-steps.ts';

/** What reading a text takes. The busy loops call nothing of it, so that what they read stays in registers. */
export interface Reading {
  automaton: Automaton;
  units: UnitSteps;
  speak: Speak;
  readOdd(lane: Lane): void;
}

/** Reads a text to its end. */
export function aloneReader({ automaton, units, speak, readOdd }: Reading): (lane: Lane) => void {
  const { next, speaking } = automaton;
  const { steps } = units;
  return (lane) => {
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
}

/**
 * Reads two texts until one of them ends. A step waits for the one before it, most of its time for memory: while one text
 * waits, the other goes on.
 */
export function bothReader(reading: Reading): (one: Lane, other: Lane) => void {
  const { next, speaking } = reading.automaton;
  const { steps } = reading.units;
  return (one, other) => {
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
      settle(reading, one, step, other, otherStep);
    }
  };
}

/** After both stood still: either both made their step and one may speak, or one waits before what is no step. */
function settle(
  { automaton, speak, readOdd }: Reading,
  one: Lane,
  step: number,
  other: Lane,
  otherStep: number,
): void {
  const { speaking } = automaton;
  if (step > NOTHING && otherStep > NOTHING) {
    if (one.state >= speaking) speak(one, '');
    if (other.state >= speaking) speak(other, '');
    return;
  }
  if (step <= NOTHING) readOdd(one);
  if (otherStep <= NOTHING) readOdd(other);
}
