import { type Alphabet, symbolsOf } from './symbols.ts';

/** The node inside a word with borders that no needle begins with: only needles of scripts without borders begin there. */
export const IN_WORD = 0;
/** The node at the start of a text, after a gap, or beside a sign of a script without borders: any needle may begin. */
export const AT_BORDER = 1;

/** The beginnings of the needles' keys as a tree of nodes, numbered breadth first from `AT_BORDER`. */
export interface Trie {
  /** By node: its children, symbol and node in turn. */
  children: number[][];
  /** By node: the beginnings that end there; several where their units share symbols. */
  ends: number[][];
}

/** Whether no beginning goes on from a node; the two nodes where reading begins always have steps. */
export function isLeaf({ children }: Trie, node: number): boolean {
  return node > AT_BORDER && children[node]?.length === 0;
}

/** Builds the tree over distinct beginnings, folded and not empty. All grow by one symbol, then by the next. */
export function buildTrie(beginnings: readonly string[], alphabet: Alphabet): Trie {
  const children: number[][] = [[], []];
  const ends: number[][] = [[], []];
  const edges = new Map<number, number>();
  let growing = beginnings.map((beginning, index) => ({
    index,
    symbols: symbolsOf(alphabet, beginning),
    node: AT_BORDER as number,
  }));
  for (let depth = 0; growing.length > 0; depth++) {
    for (const one of growing) {
      const symbol = one.symbols[depth] ?? 0;
      const edge = one.node * alphabet.width + symbol;
      const known = edges.get(edge);
      const child = known ?? children.push([]) - 1;
      if (known === undefined) {
        ends.push([]);
        edges.set(edge, child);
        children[one.node]?.push(symbol, child);
      }
      one.node = child;
      if (depth === one.symbols.length - 1) ends[child]?.push(one.index);
    }
    growing = growing.filter(({ symbols }) => depth < symbols.length - 1);
  }
  return { children, ends };
}
