import { type Alphabet, alphabetFor, SPACE } from './symbols.ts';
import { AT_BORDER, buildTrie, IN_WORD, type Trie } from './trie.ts';

/**
 * Aho and Corasick's automaton (1975) with every step worked out beforehand, and with the word's left border built in: a
 * needle that begins with a letter of a script with borders begins only at a border. A state is a number; one look-up is
 * one step. Memory: a row of `1 << alphabet.bits` numbers for each state, some 20 MB for 10,000 needles in twelve scripts.
 */
export interface Automaton {
  alphabet: Alphabet;
  /** `next[(state << alphabet.bits) + symbol]` is the state that follows. Two bytes a number where that is enough. */
  next: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  /** In states from here on keys end: those of state `speaking + n` are `outputs[starts[n]]` up to `outputs[starts[n + 1]]`. */
  speaking: number;
  starts: Int32Array<ArrayBuffer>;
  outputs: Int32Array<ArrayBuffer>;
}

/** Builds the automaton over distinct keys, folded and not empty. An output is the index of a key. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const alphabet = alphabetFor(keys);
  const trie = buildTrie(keys, alphabet);
  const { rows, ended } = rowsOf(trie, alphabet);
  const { stateOf, speaking } = silentFirst(ended);
  const next =
    rows.length > 0x10000 << alphabet.bits ? new Uint32Array(rows.length) : new Uint16Array(rows.length);
  for (let node = 0; node < stateOf.length; node++) {
    const [from, to] = [node << alphabet.bits, (stateOf[node] ?? 0) << alphabet.bits];
    for (let symbol = 0; symbol < 1 << alphabet.bits; symbol++)
      next[to + symbol] = stateOf[rows[from + symbol] as number] as number;
  }
  const spoken = ended.filter((list) => list.length > 0);
  const starts = new Int32Array(spoken.length + 1);
  for (const [n, list] of spoken.entries()) starts[n + 1] = (starts[n] ?? 0) + list.length;
  return { alphabet, next, speaking, starts, outputs: Int32Array.from(spoken.flat()) };
}

/** The states by node: those in which no key ends come first. */
function silentFirst(ended: readonly (readonly number[])[]): { stateOf: Uint32Array; speaking: number } {
  const stateOf = new Uint32Array(ended.length);
  const speaking = ended.filter((keys) => keys.length === 0).length;
  let silent = 0;
  let spoken = speaking;
  for (const [node, keys] of ended.entries()) stateOf[node] = keys.length === 0 ? silent++ : spoken++;
  return { stateOf, speaking };
}

/** The steps of every node, and the keys that end in it: a node's row is the row of its longest ending, its own children over it. */
function rowsOf(
  { children, ends }: Trie,
  { letters, bits }: Alphabet,
): { rows: Uint32Array; ended: number[][] } {
  const width = 1 << bits;
  const rows = new Uint32Array(children.length << bits);
  const fail = new Uint32Array(children.length);
  const afterGap = new Set<number>();
  const ended = children.map((_, node) => [ends[node] ?? []].flat());
  const border = AT_BORDER << bits;
  for (let symbol = 0; symbol < width; symbol++)
    rows[border + symbol] = letters[symbol] === 1 ? IN_WORD : AT_BORDER;
  for (let node = AT_BORDER; node < children.length; node++) {
    const row = node << bits;
    const back = (fail[node] ?? 0) << bits;
    if (node > AT_BORDER) rows.copyWithin(row, back, back + width);
    const list = children[node] ?? [];
    for (let at = 0; at < list.length; at += 2) {
      const [symbol = 0, child = 0] = [list[at], list[at + 1]];
      const behind = rows[row + symbol] ?? IN_WORD;
      fail[child] = behind;
      ended[child]?.push(...(ended[behind] ?? []));
      rows[row + symbol] = child;
      if (symbol === SPACE) afterGap.add(child);
    }
    // After a gap another one changes nothing.
    if (afterGap.has(node)) rows[row + SPACE] = node;
    if (node === AT_BORDER)
      for (let symbol = 0; symbol < width; symbol++)
        rows[symbol] = letters[symbol] === 1 ? IN_WORD : (rows[border + symbol] ?? AT_BORDER);
  }
  return { rows, ended };
}
