import type { Speaking } from './spoken.ts';
import { type Alphabet, alphabetFor, PAGE, PAGE_BITS, SPACE } from './symbols.ts';
import { AT_BORDER, buildTrie, IN_WORD, isLeaf, type Trie } from './trie.ts';

/**
 * Aho and Corasick's automaton (1975) with every step worked out beforehand, and with the word's left border built in: a
 * needle that begins with a letter of a script with borders begins only at a border. A state is a number; one look-up is
 * one step. A state in which a beginning ends and none goes on has no row of steps: reading goes on from its landing.
 */
export interface Automaton {
  alphabet: Alphabet;
  /** How many states have a row; those from here on have none. */
  rows: number;
  /** `next[columnOf(symbol, rows) + (state << PAGE_BITS)]` is the state that follows. Two bytes a number where that is enough. */
  next: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  /** In states from here on beginnings end. */
  speaking: number;
}

/** Where a symbol's column begins. The columns of one page lie together for all states: a script's steps fill little memory. */
export function columnOf(symbol: number, rows: number): number {
  return (symbol >> PAGE_BITS) * (rows << PAGE_BITS) + (symbol & (PAGE - 1));
}

/** Builds the automaton over distinct beginnings, folded and not empty, and says what its speaking states tell. */
export function buildAutomaton(beginnings: readonly string[]): { automaton: Automaton; spoken: Speaking[] } {
  const alphabet = alphabetFor(beginnings);
  const trie = buildTrie(beginnings, alphabet);
  const steps = stepsOf(trie, alphabet);
  const { stateOf, rows, speaking } = numbered(trie, steps.ended);
  const { width } = alphabet;
  const states = stateOf.length;
  const next = states > 0x10000 ? new Uint32Array(rows * width) : new Uint16Array(rows * width);
  const spoken: Speaking[] = [];
  for (let node = 0; node < states; node++) {
    const state = stateOf[node] ?? 0;
    const landing = stateOf[steps.rowNode[node] ?? 0] ?? 0;
    if (state >= speaking) spoken[state - speaking] = { ended: steps.ended[node] ?? [], landing };
    if (state < rows)
      for (let symbol = 0; symbol < width; symbol++)
        next[columnOf(symbol, rows) + (state << PAGE_BITS)] = stateOf[
          steps.next[node * width + symbol] as number
        ] as number;
  }
  return { automaton: { alphabet, rows, next, speaking }, spoken };
}

/** The states by node: those in which nothing ends come first, those without a row last. */
function numbered(
  trie: Trie,
  ended: readonly (readonly number[])[],
): { stateOf: Uint32Array; rows: number; speaking: number } {
  const nodes = [...ended.keys()];
  const silent = nodes.filter((node) => ended[node]?.length === 0);
  const spoken = nodes.filter((node) => ended[node]?.length !== 0);
  const order = [
    ...silent,
    ...spoken.filter((node) => !isLeaf(trie, node)),
    ...spoken.filter((node) => isLeaf(trie, node)),
  ];
  const stateOf = new Uint32Array(order.length);
  for (const [state, node] of order.entries()) stateOf[node] = state;
  return { stateOf, rows: order.filter((node) => !isLeaf(trie, node)).length, speaking: silent.length };
}

interface Steps {
  /** By node and symbol: the node that follows, for nodes with a row. */
  next: Uint32Array;
  /** By node: itself, or where it has no row the node from whose row reading goes on. */
  rowNode: Uint32Array;
  /** By node: the beginnings that end in it. */
  ended: number[][];
}

/** A node's row is the row of its longest ending, its own children over it. */
function stepsOf(trie: Trie, { letters, width }: Alphabet): Steps {
  const { children, ends } = trie;
  const next = new Uint32Array(children.length * width);
  const fail = new Uint32Array(children.length);
  const rowNode = new Uint32Array(children.length);
  const afterGap = new Set<number>();
  const ended = ends.map((list) => [...list]);
  const border = AT_BORDER * width;
  for (let symbol = 0; symbol < width; symbol++)
    next[border + symbol] = letters[symbol] === 1 ? IN_WORD : AT_BORDER;
  for (let node = AT_BORDER; node < children.length; node++) {
    const back = rowNode[fail[node] ?? 0] ?? 0;
    rowNode[node] = isLeaf(trie, node) ? back : node;
    if (isLeaf(trie, node)) continue;
    const row = node * width;
    if (node > AT_BORDER) next.copyWithin(row, back * width, (back + 1) * width);
    const list = children[node] ?? [];
    for (let at = 0; at < list.length; at += 2) {
      const [symbol = 0, child = 0] = [list[at], list[at + 1]];
      const behind = next[row + symbol] ?? IN_WORD;
      fail[child] = behind;
      ended[child]?.push(...(ended[behind] ?? []));
      next[row + symbol] = child;
      if (symbol === SPACE) afterGap.add(child);
    }
    // After a gap another one changes nothing.
    if (afterGap.has(node)) next[row + SPACE] = node;
    if (node === AT_BORDER)
      for (let symbol = 0; symbol < width; symbol++)
        next[symbol] = letters[symbol] === 1 ? IN_WORD : (next[border + symbol] ?? AT_BORDER);
  }
  return { next, rowNode, ended };
}
