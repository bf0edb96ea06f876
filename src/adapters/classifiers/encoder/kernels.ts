import { readFileSync } from 'node:fs';

/** The inner loops of `kernels.wat`; all places are bytes in `memory`. */
export interface Kernels {
  multiply(
    a: number,
    weights: number,
    rows: number,
    columns: number,
    width: number,
    rowScale: number,
    zero: number,
    pairs: number,
    out: number,
  ): void;
  fine(
    from: number,
    rows: number,
    width: number,
    mask: number,
    most: number,
    zero: number,
    scale: number,
    out: number,
  ): void;
  dots(a: number, b: number, count: number, width: number, stride: number, out: number): void;
  mix(
    shares: number,
    values: number,
    count: number,
    width: number,
    stride: number,
    out: number,
    apart: number,
  ): void;
}

/** The loops together with a memory in which places are handed out and never taken back. */
export interface Workshop extends Kernels {
  /** A place for so many bytes, at the start of a vector. */
  room(bytes: number): number;
  floats(place: number, count: number): Float32Array;
  bytes(place: number, count: number): Int8Array;
}

const PAGE = 65_536;
const VECTOR = 16;

/** Opens a memory of at least so many bytes with the loops over it. */
export function openWorkshop(bytes: number): Workshop {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const program = new WebAssembly.Module(readFileSync(new URL('./kernels.wasm', import.meta.url)));
  const { exports } = new WebAssembly.Instance(program, { house: { memory } });
  const kernels = exports as unknown as Kernels;
  let next = 0;
  return {
    multiply: kernels.multiply,
    fine: kernels.fine,
    dots: kernels.dots,
    mix: kernels.mix,
    room(size) {
      const place = next;
      next += Math.ceil(size / VECTOR) * VECTOR;
      if (next > memory.buffer.byteLength)
        throw new RangeError('the encoder needs more memory than it asked for');
      return place;
    },
    floats: (place, count) => new Float32Array(memory.buffer, place, count),
    bytes: (place, count) => new Int8Array(memory.buffer, place, count),
  };
}
