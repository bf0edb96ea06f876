import { AT_BORDER } from './trie.ts';

/** After so many places in vain a search begins further on: a few cells stay empty, but no search grows long. */
const PATIENCE = 64;

/** Which cells and which places of a double array are taken. */
export class Room {
  /** One more than the largest place. */
  end = AT_BORDER + 1;
  readonly #symbols: number;
  #cells = new Uint8Array(1 << 16);
  #places = new Uint8Array(1 << 16);
  /** Where searches begin, by cell. */
  #from = AT_BORDER + 1;

  constructor(symbols: number) {
    this.#symbols = symbols;
  }

  /** A place for a row with these children: symbols and nodes in turn. */
  place(children: readonly number[]): number {
    if (children.length === 0) return this.#take(this.end, children);
    const lowest = children.reduce(
      (low, symbol, at) => (at % 2 === 0 ? Math.min(low, symbol) : low),
      0x10000,
    );
    let place = Math.max(AT_BORDER + 1, this.#from - lowest);
    let tried = 0;
    for (; !this.#fits(place, children); place++) tried++;
    if (tried > PATIENCE) this.#from += tried >> 1;
    return this.#take(place, children);
  }

  #fits(place: number, children: readonly number[]): boolean {
    this.#reach(place + this.#symbols);
    if (this.#places[place]) return false;
    for (let at = 0; at < children.length; at += 2)
      if (this.#cells[place + (children[at] ?? 0)]) return false;
    return true;
  }

  #take(place: number, children: readonly number[]): number {
    this.#reach(place + this.#symbols);
    this.#places[place] = 1;
    for (let at = 0; at < children.length; at += 2) this.#cells[place + (children[at] ?? 0)] = 1;
    this.end = Math.max(this.end, place + 1);
    while (this.#cells[this.#from]) this.#from++;
    return place;
  }

  #reach(last: number): void {
    while (last >= this.#cells.length) {
      this.#cells = doubled(this.#cells);
      this.#places = doubled(this.#places);
    }
  }
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(bytes.length * 2);
  wider.set(bytes);
  return wider;
}
