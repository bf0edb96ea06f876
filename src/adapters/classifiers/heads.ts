import { z } from 'zod';
import { againstRest } from './ngram/against-rest.ts';
import { Numbers } from './ngram/numbers.ts';
import { SQUARES, unitOf } from './ngram/weights.ts';

/** A question asked of the encoder's vector. */
export const HeadWeights = z.object({
  /**
   * Units that stand between, where one look is not enough: for each a byte for each number of the vector (as base64, unit
   * after unit, see `byteOf`), what its largest weight is, and its bias.
   */
  units: z.object({ bytes: z.base64(), largest: Numbers, bias: Numbers }).optional(),
  /** For each class a weight for each number of the vector, or for each unit, and a bias. */
  classes: z.array(Numbers).min(1),
});
export type HeadWeights = z.infer<typeof HeadWeights>;

/** Writes what it thinks of a vector into a list, from a place on; so many numbers as `opinionsOf` says. */
export type Head = (vector: Float32Array, into: Float64Array, from: number) => void;

/** A class gives one opinion, several classes one more: the first against the rest. */
export function opinionsOf({ classes }: HeadWeights): number {
  return classes.length === 1 ? 1 : classes.length + 1;
}

export function headFrom({ units, classes }: HeadWeights): Head {
  const bend = units ? bender(units) : (vector: Float32Array) => vector;
  const rows = classes.map((row) => Float64Array.from(row));
  return (vector, into, from) => {
    const seen = bend(vector);
    for (const [at, row] of rows.entries()) into[from + at] = dot(seen, row);
    if (rows.length > 1) into[from + rows.length] = againstRest(into, from, from + rows.length);
  };
}

/** What the units hold: nothing below nought. The list is the same each time. */
function bender({ bytes, largest, bias }: NonNullable<HeadWeights['units']>) {
  const given = Buffer.from(bytes, 'base64');
  const width = given.length / bias.length;
  const weights = Float32Array.from(
    given,
    (byte, at) => (SQUARES[byte] as number) * unitOf(largest[Math.floor(at / width)] ?? 0),
  );
  const held = new Float32Array(bias.length);
  return (vector: Float32Array): Float32Array => {
    for (let unit = 0; unit < held.length; unit++) {
      let sum = bias[unit] as number;
      const from = unit * width;
      for (let at = 0; at < width; at++) sum += (vector[at] as number) * (weights[from + at] as number);
      held[unit] = Math.max(0, sum);
    }
    return held;
  };
}

function dot(seen: Float32Array, weights: Float64Array): number {
  let sum = weights[seen.length] ?? 0;
  for (let at = 0; at < seen.length; at++) sum += (seen[at] as number) * (weights[at] as number);
  return sum;
}
