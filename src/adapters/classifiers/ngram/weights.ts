/** Values a byte can stand for. */
export const LEVELS = 256;

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
  /** `bytes[bucket * columns + column]`; what a byte stands for is `level[column * LEVELS + byte]`. */
  bytes: Uint8Array;
  level: Float32Array;
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

/** Bytes are finer near zero, where most weights are: a byte b stands for sign(b - 128) * largest * ((b - 128) / 127)². */
export function levelsOf(largest: readonly number[]): Float32Array {
  const level = new Float32Array(largest.length * LEVELS);
  for (const [column, most] of largest.entries()) {
    for (let byte = 0; byte < LEVELS; byte++) {
      const share = (byte - 128) / 127;
      level[column * LEVELS + byte] = Math.sign(share) * most * share * share;
    }
  }
  return level;
}

/** The byte that stands nearest to a weight. */
export function byteOf(weight: number, largest: number): number {
  if (largest === 0) return 128;
  const share = Math.sqrt(Math.min(1, Math.abs(weight) / largest));
  return 128 + Math.sign(weight) * Math.round(share * 127);
}
