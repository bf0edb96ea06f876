/** Finds all of many keys in one pass: Aho and Corasick's automaton over folded UTF-16 units. */
export interface Automaton {
  /** Calls `found` for each place where a key ends: the key's index and the index just after its last unit. */
  scan(units: Uint16Array, length: number, found: (key: number, end: number) => void): void;
}

interface Node {
  next: Map<number, number>;
  /** The node of the longest proper ending of this one that is also a beginning of some key. */
  fail: number;
  /** Index of the key that ends here, or -1. */
  key: number;
  /** The nearest node down the fail links at which a key ends, or 0. */
  also: number;
}

/** Builds the automaton over distinct, non-empty keys. Memory grows with the sum of their lengths. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const nodes: Node[] = [newNode()];
  keys.forEach((key, index) => {
    insert(nodes, key, index);
  });
  linkFailures(nodes);
  return { scan: (units, length, found) => scan(nodes, units, length, found) };
}

function newNode(): Node {
  return { next: new Map(), fail: 0, key: -1, also: 0 };
}

function at(nodes: readonly Node[], index: number): Node {
  const node = nodes[index];
  if (!node) throw new RangeError(`no node ${index}`);
  return node;
}

function insert(nodes: Node[], key: string, index: number): void {
  let node = at(nodes, 0);
  for (let unit = 0; unit < key.length; unit++) {
    const code = key.charCodeAt(unit);
    let child = node.next.get(code);
    if (child === undefined) {
      child = nodes.push(newNode()) - 1;
      node.next.set(code, child);
    }
    node = at(nodes, child);
  }
  node.key = index;
}

/** Breadth first, so that the fail link of a node is ready before those of its children are asked for. */
function linkFailures(nodes: readonly Node[]): void {
  const queue = [...at(nodes, 0).next.values()];
  for (let head = 0; head < queue.length; head++) {
    const node = at(nodes, queue[head] ?? 0);
    for (const [code, childIndex] of node.next) {
      const child = at(nodes, childIndex);
      child.fail = step(nodes, node.fail, code);
      const fallback = at(nodes, child.fail);
      child.also = fallback.key >= 0 ? child.fail : fallback.also;
      queue.push(childIndex);
    }
  }
}

function step(nodes: readonly Node[], from: number, code: number): number {
  let state = from;
  for (;;) {
    const node = at(nodes, state);
    const next = node.next.get(code);
    if (next !== undefined) return next;
    if (state === 0) return 0;
    state = node.fail;
  }
}

function scan(
  nodes: readonly Node[],
  units: Uint16Array,
  length: number,
  found: (key: number, end: number) => void,
): void {
  let state = 0;
  for (let position = 0; position < length; position++) {
    state = step(nodes, state, units[position] ?? 0);
    let node = at(nodes, state);
    if (node.key < 0 && node.also > 0) node = at(nodes, node.also);
    while (node.key >= 0) {
      found(node.key, position + 1);
      if (node.also === 0) break;
      node = at(nodes, node.also);
    }
  }
}
