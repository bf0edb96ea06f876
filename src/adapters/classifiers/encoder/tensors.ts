/** A matrix at 8 bits: `bytes[row * width + k] * scale[row]`; a row holds what goes into one output. */
export interface ByteMatrix {
  rows: number;
  width: number;
  bytes: Int8Array;
  scale: Float32Array;
}

export interface DenseWeights {
  matrix: ByteMatrix;
  bias: Float32Array;
}

export interface Norm {
  scale: Float32Array;
  bias: Float32Array;
}

/** One layer of the transformer; its parts in the order in which they act. */
export interface LayerWeights {
  attend: Norm;
  /** Queries, keys and values side by side. */
  three: DenseWeights;
  out: DenseWeights;
  feed: Norm;
  wide: DenseWeights;
  narrow: DenseWeights;
}

/** Universal Sentence Encoder Lite: two layers, the first 256 wide and the second 512. */
export interface EncoderWeights {
  pieces: ByteMatrix;
  /** How fast each pair of position columns turns. */
  timing: Float32Array;
  /** Carries what stands before the first layer around it, from 256 to 512. */
  around: DenseWeights;
  layers: readonly LayerWeights[];
  last: DenseWeights;
}

/** Where the numbers come from: the package as it is shipped, or the small file made of it. */
export interface TensorSource {
  matrix(name: string): ByteMatrix;
  floats(name: string): Float32Array;
}

/** All weights of the encoder by their names, always asked for in the same order. */
export function encoderWeights(source: TensorSource): EncoderWeights {
  const dense = (name: string) => ({ matrix: source.matrix(name), bias: source.floats(`${name} bias`) });
  const norm = (name: string) => ({
    scale: source.floats(`${name} scale`),
    bias: source.floats(`${name} bias`),
  });
  const layer = (name: string): LayerWeights => ({
    attend: norm(`${name} attend`),
    three: dense(`${name} three`),
    out: dense(`${name} out`),
    feed: norm(`${name} feed`),
    wide: dense(`${name} wide`),
    narrow: dense(`${name} narrow`),
  });
  return {
    pieces: source.matrix('pieces'),
    timing: source.floats('timing'),
    around: dense('around'),
    layers: [layer('first'), layer('second')],
    last: dense('last'),
  };
}

const nearest = Math.round;

/** Brings a matrix of floats to bytes, each row with its own scale. `rows[r][k]` stands at `at(r, k)`. */
export function toBytes(rows: number, width: number, at: (row: number, k: number) => number): ByteMatrix {
  const bytes = new Int8Array(rows * width);
  const scale = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let k = 0; k < width; k++) {
      const value = at(row, k);
      if (value > most) most = value;
      else if (-value > most) most = -value;
    }
    if (most === 0) continue;
    scale[row] = most / 127;
    for (let k = 0; k < width; k++) bytes[row * width + k] = nearest((at(row, k) / most) * 127);
  }
  return { rows, width, bytes, scale };
}
