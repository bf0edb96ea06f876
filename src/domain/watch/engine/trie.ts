import { type Alphabet, isLetter, SPACE } from './symbols.ts';

/** The node inside a word with borders that no needle begins with: only needles of scripts without borders begin there. */
export const IN_WORD = 0;
/** The node at the start of a text, after a gap, or beside a sign of a script without borders: any needle may begin. */
export const AT_BORDER = 1;

/** The needles' keys as a tree of nodes, numbered breadth first, each with the node of its longest ending that is in the tree too. */
export interface Trie {
  /** By `node * alphabet.size + symbol`: the child. */
  edges: Map<number, number>;
  /** By node: its children, symbol and node in turn. */
  children: number[][];
  fail: number[];
  /** By node: the keys that end there, its own and those of its endings. */
  ends: (readonly number[] | undefined)[];
  /** By node: whether the last symbol was a gap; another one changes nothing then. */
  afterGap: boolean[];
}

/** Builds the tree over distinct keys, folded and not empty. */
export function buildTrie(keys: readonly string[], alphabet: Alphabet): Trie {
  const { edges, children, ends } = grow(keys, alphabet);
  const trie: Trie = { edges, children, ends, fail: [IN_WORD, IN_WORD], afterGap: [false, true] };
  const queue = [AT_BORDER];
  for (const node of queue) {
    const list = children[node] ?? [];
    for (let at = 0; at < list.length; at += 2) {
      const [symbol = 0, child = 0] = [list[at], list[at + 1]];
      const back =
        node === AT_BORDER ? base(alphabet, symbol) : next(trie, alphabet, trie.fail[node] ?? 0, symbol);
      trie.fail[child] = back;
      trie.afterGap[child] = symbol === SPACE;
      const inherited = ends[back];
      if (inherited) ends[child] = [...(ends[child] ?? []), ...inherited];
      queue.push(child);
    }
  }
  return trie;
}

function grow(
  keys: readonly string[],
  { symbols, size }: Alphabet,
): Pick<Trie, 'edges' | 'children' | 'ends'> {
  const edges = new Map<number, number>();
  const children: number[][] = [[], []];
  const ends: (number[] | undefined)[] = [];
  keys.forEach((key, index) => {
    let node: number = AT_BORDER;
    for (let at = 0; at < key.length; at++) {
      const symbol = symbols[key.charCodeAt(at)] ?? 0;
      const edge = node * size + symbol;
      let child = edges.get(edge);
      if (child === undefined) {
        child = children.push([]) - 1;
        edges.set(edge, child);
        children[node]?.push(symbol, child);
      }
      node = child;
    }
    ends[node] = [index];
  });
  return { edges, children, ends };
}

/** Where a symbol leads when no needle is begun. */
export function base(alphabet: Alphabet, symbol: number): number {
  return isLetter(alphabet, symbol) ? IN_WORD : AT_BORDER;
}

/** The node after a symbol. In a word nothing with a border begins; what has none begins anywhere. */
function next(trie: Trie, alphabet: Alphabet, from: number, symbol: number): number {
  for (let node = from; ; node = trie.fail[node] ?? IN_WORD) {
    if (node === IN_WORD && isLetter(alphabet, symbol)) return IN_WORD;
    const child = trie.edges.get((node === IN_WORD ? AT_BORDER : node) * alphabet.size + symbol);
    if (child !== undefined) return child;
    if (node <= AT_BORDER) return base(alphabet, symbol);
  }
}
