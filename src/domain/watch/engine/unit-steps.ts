import { foldOfUnit, SKIPPED, UNUSUAL } from '../fold-table.ts';
import { type Automaton, columnOf } from './automaton.ts';
import { NOTHING, symbolOf } from './symbols.ts';

/** Steps of raw units that are none: not met yet, and those that fold to several units or are half a pair. */
export const UNMET = -1;
export const SEVERAL = -2;

/** What each raw unit of a text is to an automaton. */
export interface UnitSteps {
  /** Where the column of a unit's symbol begins; `NOTHING`, `UNMET` or `SEVERAL` where it has none. */
  steps: Int32Array<ArrayBuffer>;
  /** By unit that has a step: its symbol. */
  symbols: Int16Array<ArrayBuffer>;
  /** Works out the step of a unit. */
  meet(unit: number): void;
}

/** The step of each unit is worked out when it is first met: a process is up at once. */
export function unitSteps({ alphabet, rows }: Automaton): UnitSteps {
  const symbols = new Int16Array(0x10000);
  const steps = new Int32Array(0x10000).fill(UNMET);
  const meet = (unit: number): void => {
    const folded = foldOfUnit(unit);
    const symbol = folded === UNUSUAL ? SEVERAL : folded === SKIPPED ? NOTHING : symbolOf(alphabet, folded);
    symbols[unit] = symbol;
    steps[unit] = symbol <= NOTHING ? symbol : columnOf(symbol, rows);
  };
  return { steps, symbols, meet };
}
