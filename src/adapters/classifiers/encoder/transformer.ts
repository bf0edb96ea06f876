import { openWorkshop, type Workshop } from './kernels.ts';
import { MOST_PIECES } from './pieces.ts';
import type { DenseWeights, EncoderWeights, LayerWeights, Norm } from './tensors.ts';

/** How wide the second layer is, and the vector that the original gives. */
const WIDTH = 512;
/**
 * How many numbers a text becomes: the original's vector, and behind it the mean over the pieces from which the original
 * makes it. What is lost on that last step still tells complaints apart.
 */
export const VECTOR_WIDTH = 2 * WIDTH;
const HEADS = 4;
const WIDEST = 1536;
/** Values become whole numbers of 7 bits: signed ones around a zero in the middle, those that are never below nought from nought. */
const SIGNED = { mask: 0x7fffffff, most: 63, zero: 64 };
const POSITIVE = { mask: -1, most: 127, zero: 0 };
const TINY = 1e-6;
/** Rows are worked in fours. */
const rowsFor = (count: number) => Math.ceil(count / 4) * 4;

/** Pieces of a text in, its vector out, new each time; its first part, the original's, is of length 1. */
export type Transformer = (pieces: readonly number[]) => Float32Array;

/** The forward pass of Universal Sentence Encoder Lite, on 8-bit weights and 7-bit values. */
export function transformerFrom(weights: EncoderWeights): Transformer {
  const shop = openWorkshop(bytesFor(weights));
  const desk = openDesk(shop);
  const parts = {
    around: denseOf(shop, weights.around),
    layers: weights.layers.map((layer) => layerOf(shop, layer)),
    last: denseOf(shop, weights.last),
  };
  return (pieces) => {
    const count = Math.min(pieces.length, MOST_PIECES);
    const vector = new Float32Array(VECTOR_WIDTH);
    if (count === 0) return vector;
    readPieces(weights, pieces, count, desk.text);
    for (const [at, layer] of parts.layers.entries()) {
      attend(shop, desk, layer, count, at === 0 ? parts.around : null);
      feed(shop, desk, layer, count);
    }
    meanInto(desk.text, count, desk.normed);
    vector.set(desk.normed.subarray(0, WIDTH), WIDTH);
    dense(shop, desk, parts.last, desk.normed, 1, desk.wide);
    vector.set(normalised(desk.wide.subarray(0, WIDTH)));
    return vector;
  };
}

interface Dense {
  weights: number;
  /** Scale, sum and bias of each pair of columns. */
  pairs: number;
  columns: number;
  width: number;
}

interface Layer extends Record<'three' | 'out' | 'wide' | 'narrow', Dense> {
  attend: Norm;
  feed: Norm;
}

/** Where a text is worked on, in the memory of the workshop. */
interface Desk {
  text: Float32Array;
  normed: Float32Array;
  wide: Float32Array;
  mixed: Float32Array;
  carried: Float32Array;
  shares: Float32Array;
  fine: number;
  fineScale: number;
}

function openDesk(shop: Workshop): Desk {
  const floats = (count: number) => shop.floats(shop.room(4 * count), count);
  return {
    text: floats(MOST_PIECES * WIDTH),
    normed: floats(MOST_PIECES * WIDTH),
    wide: floats(MOST_PIECES * WIDEST),
    mixed: floats(MOST_PIECES * WIDTH),
    carried: floats(MOST_PIECES * WIDTH),
    shares: floats(MOST_PIECES * MOST_PIECES),
    fine: shop.room(MOST_PIECES * WIDEST),
    fineScale: shop.room(4 * MOST_PIECES),
  };
}

function bytesFor({ layers, around, last }: EncoderWeights): number {
  const all = [around, last, ...layers.flatMap(({ three, out, wide, narrow }) => [three, out, wide, narrow])];
  const ofWeights = all.reduce((sum, { matrix }) => sum + matrix.bytes.length + 12 * matrix.rows + 64, 0);
  return ofWeights + 4 * MOST_PIECES * (4 * WIDTH + 2 * WIDEST + MOST_PIECES + 2);
}

function denseOf(shop: Workshop, { matrix, bias }: DenseWeights): Dense {
  const { rows, width, bytes, scale } = matrix;
  const weights = shop.room(bytes.length);
  shop.bytes(weights, bytes.length).set(bytes);
  const pairs = shop.room(12 * rows);
  const into = shop.floats(pairs, 3 * rows);
  for (let row = 0; row < rows; row++) {
    const at = 6 * (row >> 1) + (row & 1);
    into[at] = scale[row] ?? 0;
    into[at + 2] = bytes.subarray(row * width, (row + 1) * width).reduce((sum, byte) => sum + byte, 0);
    into[at + 4] = bias[row] ?? 0;
  }
  return { weights, pairs, columns: rows, width };
}

function layerOf(shop: Workshop, { attend, feed, three, out, wide, narrow }: LayerWeights): Layer {
  return {
    attend,
    feed,
    three: denseOf(shop, three),
    out: denseOf(shop, out),
    wide: denseOf(shop, wide),
    narrow: denseOf(shop, narrow),
  };
}

/** Twice the piece's own vector, and where it stands as sines and cosines. */
function readPieces(
  { pieces, timing }: EncoderWeights,
  ids: readonly number[],
  count: number,
  into: Float32Array,
): void {
  const { width } = pieces;
  for (let row = 0; row < count; row++) {
    const id = ids[row] ?? 0;
    const scale = 2 * (pieces.scale[id] ?? 0);
    for (let k = 0; k < width; k++) {
      into[row * width + k] = scale * (pieces.bytes[id * width + k] ?? 0);
    }
    for (let k = 0; k < timing.length; k++) {
      const angle = row * (timing[k] ?? 0);
      into[row * width + k] = (into[row * width + k] as number) + Math.sin(angle);
      const other = row * width + timing.length + k;
      into[other] = (into[other] as number) + Math.cos(angle);
    }
  }
}

function attend(shop: Workshop, desk: Desk, layer: Layer, count: number, around: Dense | null): void {
  const { width, columns } = layer.three;
  norm(desk.text, layer.attend, count, desk.normed);
  dense(shop, desk, layer.three, desk.normed, count, desk.wide);
  const head = width / HEADS;
  for (let at = 0; at < HEADS; at++) {
    const query = desk.wide.byteOffset + 4 * at * head;
    const key = query + 4 * width;
    shop.dots(query, key, count, head, 4 * columns, desk.shares.byteOffset);
    toShares(desk.shares, count, 1 / Math.sqrt(head));
    const out = desk.mixed.byteOffset + 4 * at * head;
    shop.mix(desk.shares.byteOffset, key + 4 * width, count, head, 4 * columns, out, 4 * width);
  }
  if (around) dense(shop, desk, around, desk.text, count, desk.carried);
  else desk.carried.set(desk.text.subarray(0, count * width));
  dense(shop, desk, layer.out, desk.mixed, count, desk.text);
  addTo(desk.text, desk.carried, count * layer.out.columns);
}

function feed(shop: Workshop, desk: Desk, layer: Layer, count: number): void {
  const size = count * layer.narrow.columns;
  norm(desk.text, layer.feed, count, desk.normed);
  dense(shop, desk, layer.wide, desk.normed, count, desk.wide);
  // What is below nought counts as nought here, which is the layer's own bend.
  dense(shop, desk, layer.narrow, desk.wide, count, desk.carried, POSITIVE);
  addTo(desk.text, desk.carried, size);
}

function dense(
  shop: Workshop,
  { fine, fineScale }: Desk,
  { weights, pairs, columns, width }: Dense,
  from: Float32Array,
  count: number,
  into: Float32Array,
  { mask, most, zero } = SIGNED,
): void {
  shop.fine(from.byteOffset, count, width, mask, most, zero, fineScale, fine);
  shop.multiply(fine, weights, rowsFor(count), columns, width, fineScale, zero, pairs, into.byteOffset);
}

function norm(from: Float32Array, { scale, bias }: Norm, count: number, into: Float32Array): void {
  const width = scale.length;
  for (let row = 0; row < count; row++) {
    const begin = row * width;
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < width; k++) sum += from[begin + k] as number;
    const mean = sum / width;
    for (let k = 0; k < width; k++) squares += ((from[begin + k] as number) - mean) ** 2;
    const by = 1 / Math.sqrt(squares / width + TINY);
    for (let k = 0; k < width; k++) {
      into[begin + k] =
        ((from[begin + k] as number) - mean) * by * (scale[k] as number) + (bias[k] as number);
    }
  }
}

function toShares(scores: Float32Array, count: number, scale: number): void {
  for (let row = 0; row < count; row++) {
    const begin = row * count;
    const end = begin + count;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = begin; at < end; at++) most = Math.max(most, scores[at] as number);
    let all = 0;
    for (let at = begin; at < end; at++) {
      scores[at] = Math.exp(scale * ((scores[at] as number) - most));
      all += scores[at] as number;
    }
    for (let at = begin; at < end; at++) scores[at] = (scores[at] as number) / all;
  }
}

function addTo(into: Float32Array, more: Float32Array, size: number): void {
  for (let at = 0; at < size; at++) into[at] = (into[at] as number) + (more[at] as number);
}

function meanInto(text: Float32Array, count: number, into: Float32Array): void {
  for (let k = 0; k < WIDTH; k++) {
    let sum = 0;
    for (let row = 0; row < count; row++) sum += text[row * WIDTH + k] as number;
    into[k] = sum / count;
  }
}

function normalised(last: Float32Array): Float32Array {
  const turned = last.map(Math.tanh);
  const length = Math.hypot(...turned);
  return length === 0 ? turned : turned.map((value) => value / length);
}
