/** Tells which kind of text it is, gives an opinion to the second layer, or is asked by itself. */
export const ROLES = ['kind', 'opinion', 'aside'] as const;

export interface ExpertColumns {
  name: string;
  role: (typeof ROLES)[number];
  classes: readonly string[];
  /** Its first column. */
  from: number;
}

/** The experts of one group of languages: linear weights over hashed features, a byte each. */
export interface GroupWeights {
  bits: number;
  /** In the order of their columns. */
  experts: readonly ExpertColumns[];
  columns: number;
  bias: Float32Array;
  /** `bytes[bucket * columns + column]`; a byte stands for `SQUARES[byte] * unit[column]`. */
  bytes: Uint8Array;
  unit: Float64Array;
}

/** What stands before the bytes in a weights file. */
export interface WeightsHead {
  bits: number;
  experts: {
    name: string;
    role: (typeof ROLES)[number];
    classes: string[];
    bias: number[];
    largest: number[];
  }[];
}

/** The byte that stands for nought, and how many there are either side of it. */
export const NOUGHT = 128;
export const FINEST = 127;

/**
 * What a byte stands for, in its column's units: finer near zero, where most weights are. One small table for all columns
 * stays in the processor's nearest memory, which is most of the speed.
 */
export const SQUARES = Int32Array.from(
  { length: 256 },
  (_, byte) => (byte - NOUGHT) * Math.abs(byte - NOUGHT),
);

/** One unit of a column whose largest weight is this. */
export function unitOf(largest: number): number {
  return largest / (FINEST * FINEST);
}

/** The byte that stands nearest to a weight. */
export function byteOf(weight: number, largest: number): number {
  if (largest === 0) return NOUGHT;
  const share = Math.sqrt(Math.min(1, Math.abs(weight) / largest));
  return NOUGHT + Math.sign(weight) * Math.round(share * FINEST);
}
