import type { Features } from './features.ts';
import { type GroupWeights, LEVELS } from './weights.ts';

/** All texts count alike: the sum over a text's features is divided by the root of their number. */
export function scaleOf(features: number): number {
  return features === 0 ? 0 : 1 / Math.sqrt(features);
}

/** What each column of each expert says to a text, as log-odds, written into `into`. */
export function scoreColumns({ count, bucket }: Features, weights: GroupWeights, into: Float64Array): void {
  const { columns, bytes, level, bias } = weights;
  into.fill(0, 0, columns);
  for (let at = 0; at < count; at++) {
    const base = (bucket[at] ?? 0) * columns;
    for (let column = 0; column < columns; column++) {
      into[column] = (into[column] ?? 0) + (level[column * LEVELS + (bytes[base + column] ?? 128)] ?? 0);
    }
  }
  const scale = scaleOf(count);
  for (let column = 0; column < columns; column++) {
    into[column] = (bias[column] ?? 0) + scale * (into[column] ?? 0);
  }
}
