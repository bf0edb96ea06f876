import { type Alphabet, alphabetFor, LOOSE, NOTHING, SPACE } from './symbols.ts';

/** The state at the start of a text, after a gap, or beside a sign of a script without borders: any needle may begin. */
export const AT_BORDER = 0;
/** The state inside a word with borders that no needle begins with: only needles of scripts without borders may begin. */
const IN_WORD = 1;
/** After the first half of a pair that no needle has. */
const HALF_IN_WORD = 2;
const HALF_LOOSE = 3;
const BASES = 4;

/**
 * Aho and Corasick's automaton as one dense table, with the word's left border built in: a needle that begins with a
 * letter of a script with borders begins only at a border, so most letters of a text meet the same few rows.
 */
export interface Automaton {
  alphabet: Alphabet;
  /** The next state by `state * width + symbol`. */
  table: Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
  /** States from here on have outputs: keys that end there, `outputs[starts[state - first]]` and on. */
  first: number;
  starts: Int32Array<ArrayBuffer>;
  outputs: Int32Array<ArrayBuffer>;
}

/** Builds the automaton over distinct keys, folded and not empty. An output is the index of a key. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const alphabet = alphabetFor(keys);
  const trie = trieOf(keys, alphabet);
  const order = link(trie, alphabet);
  return renumber(trie, order, alphabet);
}

interface Trie {
  /** By `node * width + symbol`: the child, later the next state; 0 for none. */
  next: Int32Array<ArrayBuffer>;
  size: number;
  width: number;
  /** By node: the keys that end there. */
  ends: (number[] | undefined)[];
  /** By node: the node of its longest ending that is itself on the way to a key. */
  fail: number[];
  afterGap: Set<number>;
}

function trieOf(keys: readonly string[], { width, codes }: Alphabet): Trie {
  const trie: Trie = {
    next: new Int32Array(1024 * width),
    size: BASES,
    width,
    ends: [],
    fail: [],
    afterGap: new Set(),
  };
  keys.forEach((key, index) => {
    let node: number = AT_BORDER;
    for (let at = 0; at < key.length; at++) {
      const code = codes[key.charCodeAt(at)] ?? 0;
      if (code >= width) node = child(trie, node, code >> 8);
      node = child(trie, node, code >= width ? code & 255 : code);
    }
    trie.ends[node] = [...(trie.ends[node] ?? []), index];
  });
  return trie;
}

function child(trie: Trie, node: number, symbol: number): number {
  const place = node * trie.width + symbol;
  const known = trie.next[place] ?? 0;
  if (known !== 0) return known;
  const made = trie.size++;
  if (trie.size * trie.width > trie.next.length) {
    const wider = new Int32Array(trie.next.length * 2);
    wider.set(trie.next);
    trie.next = wider;
  }
  trie.next[place] = made;
  return made;
}

/** Fills in every next state, shorter ways first, so that the row of a node's fail is whole when it is copied. */
function link(trie: Trie, alphabet: Alphabet): number[] {
  const { next, width, fail } = trie;
  const queue: number[] = [];
  const base = baseRow(alphabet);
  for (let symbol = 0; symbol < width; symbol++) {
    const begun = next[symbol] ?? 0;
    const without = base[symbol] ?? AT_BORDER;
    if (begun !== 0) {
      fail[begun] = without;
      queue.push(begun);
    }
    next[symbol] = begun || without;
    // In a word nothing with a border begins; what has none begins anywhere.
    next[IN_WORD * width + symbol] = alphabet.bordered[symbol] ? without : begun || without;
    next[HALF_IN_WORD * width + symbol] = IN_WORD;
    next[HALF_LOOSE * width + symbol] = AT_BORDER;
  }
  next[IN_WORD * width + NOTHING] = IN_WORD;
  for (const node of queue) linkNode(trie, node, queue);
  return queue;
}

/** Where each symbol leads when no needle is begun. */
function baseRow({ width, bordered, highs, lows }: Alphabet): Int32Array {
  const row = new Int32Array(width);
  for (let symbol = 0; symbol < width; symbol++) {
    const half = symbol >= highs && symbol < lows;
    const inWord = bordered[symbol] === 1;
    if (half) row[symbol] = inWord ? HALF_IN_WORD : HALF_LOOSE;
    else row[symbol] = inWord ? IN_WORD : AT_BORDER;
  }
  return row;
}

function linkNode({ next, width, fail, ends, afterGap }: Trie, node: number, queue: number[]): void {
  const row = node * width;
  const back = fail[node] ?? AT_BORDER;
  const other = back * width;
  for (let symbol = 0; symbol < width; symbol++) {
    const to = next[row + symbol] ?? 0;
    const instead = next[other + symbol] ?? AT_BORDER;
    if (to === 0) next[row + symbol] = instead;
    else {
      fail[to] = instead;
      queue.push(to);
      if (symbol === SPACE) afterGap.add(to);
    }
  }
  next[row + NOTHING] = node;
  // Gaps in a row are one: after a gap another changes nothing.
  if (afterGap.has(node)) next[row + SPACE] = node;
  const inherited = ends[back];
  if (inherited) ends[node] = [...(ends[node] ?? []), ...inherited];
}

/** States with outputs last, the others in the order they were linked, which keeps the busy ones together. */
function renumber(
  { next, size, width, ends }: Trie,
  order: readonly number[],
  alphabet: Alphabet,
): Automaton {
  const bases = Array.from({ length: BASES }, (_, state) => state);
  const silent = [...bases, ...order.filter((node) => !ends[node])];
  const speaking = order.filter((node) => ends[node]);
  const states = [...silent, ...speaking];
  const numbers = new Int32Array(size);
  states.forEach((node, number) => {
    numbers[node] = number;
  });
  const cells = states.length * width;
  const table = states.length <= 0x10000 ? new Uint16Array(cells) : new Int32Array(cells);
  states.forEach((node, number) => {
    for (let symbol = 0; symbol < width; symbol++)
      table[number * width + symbol] = numbers[next[node * width + symbol] ?? 0] ?? 0;
  });
  const starts = new Int32Array(speaking.length + 1);
  const outputs = speaking.flatMap((node, n) => {
    const keys = ends[node] ?? [];
    starts[n + 1] = (starts[n] ?? 0) + keys.length;
    return keys;
  });
  return { alphabet, table, first: silent.length, starts, outputs: Int32Array.from(outputs) };
}

/** Which code a folded unit has that is in no needle. */
export function codeOf({ codes }: Alphabet, unit: number, bordered: boolean): number {
  const code = codes[unit] ?? 0;
  return code !== 0 || bordered ? code : LOOSE;
}
