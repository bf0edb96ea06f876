/** What is told of a key whose beginning ends in a state, side by side, so that a look at it costs one line of memory. */
export const RECORD = 4;
/** The key's number. */
export const KEY = 0;
/** Where its units begin in all keys joined. */
export const TEXT = 1;
/** How long it is, how much of it is read by the automaton, and whether that is to be compared again. */
export const SHAPE = 2;
/** Where the record of the state's next key begins; -1 after the last. */
export const NEXT = 3;

const LENGTH_BITS = 15;
const MOST = (1 << LENGTH_BITS) - 1;

/** A key as the automaton met it. */
export interface Met {
  /** Where its units begin in all keys joined. */
  from: number;
  length: number;
  read: number;
  /** Whether units of what is read share their symbols with others. */
  vague: boolean;
}

/** By speaking state its keys, the first one's record at `RECORD * state`, further ones behind those of all states. */
export function recordsOf(
  ended: readonly (readonly number[])[],
  keys: readonly Met[],
): Int32Array<ArrayBuffer> {
  const records = new Int32Array(RECORD * ended.reduce((sum, { length }) => sum + length, 0));
  let free = RECORD * ended.length;
  ended.forEach((list, state) => {
    let at = RECORD * state;
    list.forEach((key, n) => {
      const met = keys[key];
      const next = n === list.length - 1 ? -1 : free;
      if (met) records.set([key, met.from, shapeOf(met), next], at);
      at = next;
      if (next >= 0) free += RECORD;
    });
  });
  return records;
}

function shapeOf({ length, read, vague }: Met): number {
  return (length << (LENGTH_BITS + 1)) | (read << 1) | (vague ? 1 : 0);
}

export function lengthIn(shape: number): number {
  return shape >>> (LENGTH_BITS + 1);
}

export function readIn(shape: number): number {
  return (shape >> 1) & MOST;
}

export function isVague(shape: number): boolean {
  return (shape & 1) === 1;
}
