import type { GroupWeights } from './weights.ts';

/** The experts of two groups as if they were one: the columns of the first, then those of the second. */
export function sideBySide(first: GroupWeights, second: GroupWeights): GroupWeights {
  if (first.bits !== second.bits)
    throw new Error('groups that stand side by side need as many buckets: train them again');
  const columns = first.columns + second.columns;
  const bytes = new Uint8Array(columns * 2 ** first.bits);
  for (const [part, from] of [
    [first, 0],
    [second, first.columns],
  ] as const) {
    for (let at = 0, to = from; at < part.bytes.length; to += columns - part.columns) {
      for (let column = 0; column < part.columns; column++) bytes[to++] = part.bytes[at++] as number;
    }
  }
  return {
    bits: first.bits,
    experts: [...first.experts, ...second.experts.map((one) => ({ ...one, from: one.from + first.columns }))],
    columns,
    bias: Float32Array.of(...first.bias, ...second.bias),
    bytes,
    unit: Float64Array.of(...first.unit, ...second.unit),
  };
}
