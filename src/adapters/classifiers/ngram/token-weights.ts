import type { Features } from './features.ts';
import { scaleOf } from './score-columns.ts';
import { type GroupWeights, SQUARES } from './weights.ts';

/**
 * What each token added to a sum of columns (each column times its pull): a feature of several tokens gives each of
 * them an equal part; features of the whole text belong to none.
 */
export function tokenWeights(features: Features, weights: GroupWeights, pulls: Float64Array): Float64Array {
  const { count, bucket, first, last, tokens } = features;
  const { columns, bytes, unit } = weights;
  const added = new Float64Array(tokens.count);
  const pulling = Int32Array.from(pullingColumns(pulls));
  const scale = scaleOf(count);
  const force = Float64Array.from(pulling, (column) => scale * (pulls[column] ?? 0) * (unit[column] ?? 0));
  for (let at = 0; at < count; at++) {
    const from = first[at] ?? -1;
    if (from < 0) continue;
    const base = (bucket[at] as number) * columns;
    let sum = 0;
    for (let which = 0; which < pulling.length; which++) {
      const byte = bytes[base + (pulling[which] as number)] as number;
      sum += (force[which] as number) * (SQUARES[byte] as number);
    }
    const to = last[at] ?? from;
    const part = sum / (to - from + 1);
    for (let token = from; token <= to; token++) added[token] = (added[token] ?? 0) + part;
  }
  return added;
}

function pullingColumns(pulls: Float64Array): number[] {
  return [...pulls.keys()].filter((column) => (pulls[column] ?? 0) !== 0);
}
