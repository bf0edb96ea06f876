import { readFileSync } from 'node:fs';
import { type Features, MOST_FEATURES, SPAN } from './features.ts';
import { MOST_TOKENS } from './tokens.ts';
import type { GroupWeights } from './weights.ts';

/** What the weights of a text's features come to, in each column's units. Overwritten when the next text is summed. */
export interface RowSums {
  /** For each column the sum over all features. */
  totals: Int32Array;
  /** What each token has of it, in twelfths: token after token, each `apart` numbers long, a number a column. */
  tokens: Int32Array;
  apart: number;
}

/** `row-sums.wat`; all places are bytes in `memory`. */
interface Kernel {
  lay(from: number, columns: number, to: number, stride: number, end: number): void;
  sum(spans: number, end: number, table: number, stride: number, totals: number, tokens: number): void;
}

const PAGE = 65_536;
/** So many columns are summed at once. */
const BLOCK = 16;
const SPAN_BYTES = 4 * SPAN.size;
const program = new WebAssembly.Module(readFileSync(new URL('./row-sums.wasm', import.meta.url)));

/** A feature of several tokens gives each an equal part: this many parts can be told apart without a fraction. */
export const PARTS = 12;

/** Lays the weights out so that the processor sums sixteen columns at once, and gives what sums them for a text. */
export function rowSummer(weights: GroupWeights): (features: Features) => RowSums {
  const apart = BLOCK * Math.ceil(weights.columns / BLOCK);
  const rows = 2 ** weights.bits;
  const tokensAt = SPAN_BYTES * MOST_FEATURES;
  const totalsAt = tokensAt + 4 * apart * MOST_TOKENS;
  const tableAt = totalsAt + 4 * apart;
  const tableEnd = tableAt + apart * rows;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((tableEnd + BLOCK) / PAGE) });
  const { exports } = new WebAssembly.Instance(program, { house: { memory } });
  const { lay, sum } = exports as unknown as Kernel;
  const closeAt = tableEnd - weights.columns * rows;
  new Uint8Array(memory.buffer, closeAt).set(weights.bytes);
  lay(closeAt, weights.columns, tableAt, apart, tableEnd);
  const spans = new Int32Array(memory.buffer, 0, SPAN.size * MOST_FEATURES);
  const tokens = new Int32Array(memory.buffer, tokensAt, apart * MOST_TOKENS);
  const totals = new Int32Array(memory.buffer, totalsAt, apart);
  return (features) => {
    spans.set(features.spans.subarray(0, SPAN.size * features.count));
    tokens.fill(0, 0, apart * features.tokens.count);
    const end = SPAN_BYTES * features.count;
    for (let block = 0; block < apart; block += BLOCK) {
      sum(0, end, tableAt + block, apart, totalsAt + 4 * block, tokensAt + 4 * block);
    }
    return { totals, tokens, apart };
  };
}
