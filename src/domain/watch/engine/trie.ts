import { type Alphabet, symbolsOf } from './symbols.ts';

/** The node inside a word with borders that no needle begins with: only needles of scripts without borders begin there. */
export const IN_WORD = 0;
/** The node at the start of a text, after a gap, or beside a sign of a script without borders: any needle may begin. */
export const AT_BORDER = 1;

/** The needles' keys as a tree of nodes, numbered breadth first from `AT_BORDER`. */
export interface Trie {
  /** By node: its children, symbol and node in turn. */
  children: number[][];
  /** By node: the key that ends there. */
  ends: (number | undefined)[];
}

/** Whether no key goes on from a node; the two nodes where reading begins always have steps. */
export function isLeaf({ children }: Trie, node: number): boolean {
  return node > AT_BORDER && children[node]?.length === 0;
}

/** Builds the tree over distinct keys, folded and not empty. All grow by one symbol, then by the next. */
export function buildTrie(keys: readonly string[], alphabet: Alphabet): Trie {
  const children: number[][] = [[], []];
  const ends: (number | undefined)[] = [];
  const edges = new Map<number, number>();
  let growing = keys.map((key, index) => ({
    index,
    symbols: symbolsOf(alphabet, key),
    node: AT_BORDER as number,
  }));
  for (let depth = 0; growing.length > 0; depth++) {
    for (const key of growing) {
      const symbol = key.symbols[depth] ?? 0;
      const edge = key.node * alphabet.width + symbol;
      const known = edges.get(edge);
      const child = known ?? children.push([]) - 1;
      if (known === undefined) {
        edges.set(edge, child);
        children[key.node]?.push(symbol, child);
      }
      key.node = child;
      if (depth === key.symbols.length - 1) ends[child] = key.index;
    }
    growing = growing.filter(({ symbols }) => depth < symbols.length - 1);
  }
  return { children, ends };
}
