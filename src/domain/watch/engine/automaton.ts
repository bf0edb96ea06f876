import { Room } from './room.ts';
import { type Alphabet, alphabetFor } from './symbols.ts';
import { AT_BORDER, base, buildTrie, IN_WORD, type Trie } from './trie.ts';

/**
 * Aho and Corasick's automaton as a double array, with the word's left border built in: a needle that begins with a letter
 * of a script with borders begins only at a border, so inside a word that no needle begins with, reading a letter costs one
 * comparison and no look-up. A state is the place of its row; rows lie inside each other, so that 10,000 needles take
 * half a megabyte and stay in the cache. A state that speaks (keys end there) is led to by its negative.
 */
export interface Automaton {
  alphabet: Alphabet;
  /** By symbol: the state that follows at a border. */
  roots: Int32Array<ArrayBuffer>;
  /** `cells[2 * (state + symbol)]` is the state this cell belongs to, the number after it the next one. */
  cells: Int32Array<ArrayBuffer>;
  /** By state: where to go on when it has no cell for a symbol. */
  fails: Int32Array<ArrayBuffer>;
  /** By state: 1 after a gap. */
  gaps: Uint8Array<ArrayBuffer>;
  /** By state: its keys are `outputs[starts[speaks[state]]]` and on. */
  speaks: Int32Array<ArrayBuffer>;
  starts: Int32Array<ArrayBuffer>;
  outputs: Int32Array<ArrayBuffer>;
}

/** Builds the automaton over distinct keys, folded and not empty. An output is the index of a key. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const alphabet = alphabetFor(keys);
  const trie = buildTrie(keys, alphabet);
  const { places, size } = placeRows(trie, alphabet.size);
  const signed = (node: number) => (trie.ends[node] ? -(places[node] ?? 0) : (places[node] ?? 0));

  const roots = Int32Array.from({ length: alphabet.size }, (_, symbol) => base(alphabet, symbol));
  const cells = new Int32Array(2 * (size + alphabet.size));
  const fails = new Int32Array(size);
  const gaps = new Uint8Array(size);
  trie.children.forEach((list, node) => {
    const place = places[node] ?? 0;
    fails[place] = places[trie.fail[node] ?? IN_WORD] ?? IN_WORD;
    gaps[place] = trie.afterGap[node] ? 1 : 0;
    for (let at = 0; at < list.length; at += 2) {
      const [symbol = 0, child = 0] = [list[at], list[at + 1]];
      if (node === AT_BORDER) roots[symbol] = signed(child);
      else {
        cells[2 * (place + symbol)] = place;
        cells[2 * (place + symbol) + 1] = signed(child);
      }
    }
  });
  return { alphabet, roots, cells, fails, gaps, ...outputsOf(trie, places, size) };
}

function outputsOf(
  { ends }: Trie,
  places: Int32Array,
  size: number,
): Pick<Automaton, 'speaks' | 'starts' | 'outputs'> {
  const speaks = new Int32Array(size);
  const starts = [0];
  const outputs: number[] = [];
  ends.forEach((keys, node) => {
    if (!keys) return;
    speaks[places[node] ?? 0] = starts.length - 1;
    for (const key of keys) outputs.push(key);
    starts.push(outputs.length);
  });
  return { speaks, starts: Int32Array.from(starts), outputs: Int32Array.from(outputs) };
}

/**
 * Gives every node a place of its own such that no two cells meet: nodes with many children first, then the many with one,
 * which fill the holes, then those without, which need a place but no cell.
 */
function placeRows({ children }: Trie, symbols: number): { places: Int32Array; size: number } {
  const places = new Int32Array(children.length);
  places[AT_BORDER] = AT_BORDER;
  const room = new Room(symbols);
  const nodes = children.map((_, node) => node).slice(AT_BORDER + 1);
  nodes.sort((a, b) => (children[b]?.length ?? 0) - (children[a]?.length ?? 0) || a - b);
  for (const node of nodes) places[node] = room.place(children[node] ?? []);
  return { places, size: room.end };
}
