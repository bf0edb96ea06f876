import type { Features } from './features.ts';
import { scaleOf } from './score-columns.ts';
import { type GroupWeights, LEVELS } from './weights.ts';

/**
 * What each token added to a sum of columns (each column times its pull): a feature of several tokens gives each of
 * them an equal part; features of the whole text belong to none.
 */
export function tokenWeights(features: Features, weights: GroupWeights, pulls: Float64Array): Float64Array {
  const { count, bucket, first, last, tokens } = features;
  const { columns, bytes, level } = weights;
  const added = new Float64Array(tokens.count);
  const pulling = pullingColumns(pulls);
  const scale = scaleOf(count);
  for (let at = 0; at < count; at++) {
    const from = first[at] ?? -1;
    if (from < 0) continue;
    const base = (bucket[at] ?? 0) * columns;
    let sum = 0;
    for (const column of pulling) {
      sum += (pulls[column] ?? 0) * (level[column * LEVELS + (bytes[base + column] ?? 128)] ?? 0);
    }
    const to = last[at] ?? from;
    const part = (scale * sum) / (to - from + 1);
    for (let token = from; token <= to; token++) added[token] = (added[token] ?? 0) + part;
  }
  return added;
}

function pullingColumns(pulls: Float64Array): number[] {
  return [...pulls.keys()].filter((column) => (pulls[column] ?? 0) !== 0);
}
