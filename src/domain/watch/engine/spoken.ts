/** What is told of a key whose beginning ends in a state, side by side, so that a look at it costs one line of memory. */
export const RECORD = 8;
/** The key's number. */
export const KEY = 0;
/** Where its units begin in all keys joined. */
export const TEXT = 1;
/** How long it is, how much of it is read by the automaton, and whether that is to be compared again. */
export const SHAPE = 2;
/** Where the record of the state's next key begins; -1 after the last. */
export const NEXT = 3;
/** Where the column begins of the first unit that the automaton does not read; 0 where it reads all. */
export const AHEAD = 4;
/** In a state's first record: the state in which reading goes on. */
export const LANDING = 5;
/** The one plain needle that the key has; -1 where it has others. */
export const PLAIN_NEEDLE = 6;
/** 1 where the key ends in a letter, after which no other may stand. */
export const WANTS_BORDER = 7;

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
  /** Where the column begins of the first unit that is not read; 0 where all is. */
  ahead: number;
  /** Whether it ends in a letter, after which no other may stand. */
  wantsBorder: boolean;
  /** The one plain needle that the key has; -1 where it has others. */
  plainNeedle: number;
}

/** A speaking state: the keys whose beginnings end in it, and where reading goes on. */
export interface Speaking {
  ended: readonly number[];
  landing: number;
}

/** By speaking state its keys, the first one's record at `RECORD * state`, further ones behind those of all states. */
export function recordsOf(speaking: readonly Speaking[], keys: readonly Met[]): Int32Array<ArrayBuffer> {
  const records = new Int32Array(RECORD * speaking.reduce((sum, { ended }) => sum + ended.length, 0));
  let free = RECORD * speaking.length;
  speaking.forEach(({ ended, landing }, state) => {
    let at = RECORD * state;
    ended.forEach((key, n) => {
      const met = keys[key];
      const next = n === ended.length - 1 ? -1 : free;
      if (met)
        records.set(
          [key, met.from, shapeOf(met), next, met.ahead, landing, met.plainNeedle, met.wantsBorder ? 1 : 0],
          at,
        );
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
