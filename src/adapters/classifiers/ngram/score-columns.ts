import type { Features } from './features.ts';
import { type GroupWeights, SQUARES } from './weights.ts';

/** All texts count alike: the sum over a text's features is divided by the root of their number. */
export function scaleOf(features: number): number {
  return features === 0 ? 0 : 1 / Math.sqrt(features);
}

/** What each column of each expert says to a text, as log-odds, written into `into`. */
export function scoreColumns({ count, bucket }: Features, weights: GroupWeights, into: Float64Array): void {
  const { columns, bytes, unit, bias } = weights;
  const sums = new Int32Array(columns);
  for (let at = 0; at < count; at++) {
    const base = (bucket[at] as number) * columns;
    for (let column = 0; column < columns; column++) {
      sums[column] = (sums[column] as number) + (SQUARES[bytes[base + column] as number] as number);
    }
  }
  const scale = scaleOf(count);
  for (let column = 0; column < columns; column++) {
    into[column] = (bias[column] ?? 0) + scale * (unit[column] ?? 0) * (sums[column] ?? 0);
  }
}
