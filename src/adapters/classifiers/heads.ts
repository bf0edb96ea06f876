import { z } from 'zod';
import { againstRest } from './ngram/against-rest.ts';
import { Numbers } from './ngram/numbers.ts';
import { SQUARES, unitOf } from './ngram/weights.ts';
import { WAVES, type Waves } from './waves.ts';

/**
 * The place of a kind among those the second layer hears: the head is asked about the sentences of texts of this kind, and says
 * nothing to others, see `heardAt`. Without it a head is asked about the whole of any text.
 */
const sentencesOf = z.int().nonnegative().optional();

/** A question asked of the encoder's vector: for each class a weight for each of its numbers, and a bias. */
const StraightHead = z.strictObject({ classes: z.array(Numbers).min(1), sentencesOf });

/** The same asked of the vector's waves: for each class a byte a wave as base64 (see `byteOf`), the largest weight, and a bias. */
const WavedHead = z.strictObject({
  // What it says of the mean of some vectors is not the mean of what it says of each: it hears whole texts alone.
  sentencesOf: z.undefined().optional(),
  waves: z
    .array(
      z.object({
        bytes: z
          .base64()
          .refine((text) => Buffer.from(text, 'base64').length === WAVES, 'a byte for each wave'),
        largest: z.number(),
        bias: z.number(),
      }),
    )
    .min(1),
});

export const HeadWeights = z.union([StraightHead, WavedHead]);
export type HeadWeights = z.infer<typeof HeadWeights>;

/** Writes what it thinks of a vector into a list, from a place on; so many numbers as `opinionsOf` says. */
export type Head = (vector: Float32Array, into: Float64Array, from: number) => void;

/**
 * How much of what a head of one kind of text says is heard, by how likely a text is of that kind: nothing up to a half, all where
 * that is certain. About texts unlike all that it learnt from it would speak as loudly, and know nothing.
 */
export const heardAt = (share: number): number => Math.max(0, 2 * share - 1);

/** A class gives one opinion, several classes one more: the first against the rest. */
export function opinionsOf(head: HeadWeights): number {
  const { length } = 'waves' in head ? head.waves : head.classes;
  return length === 1 ? 1 : length + 1;
}

/** `waves` may be shared by all heads, so that they are made once for each vector. */
export function headFrom(head: HeadWeights, waves: Waves): Head {
  if (!('waves' in head)) return headOver((vector) => vector, head.classes);
  return headOver(
    waves,
    head.waves.map(({ bytes, largest, bias }) => [
      ...Array.from(Buffer.from(bytes, 'base64'), (byte) => (SQUARES[byte] as number) * unitOf(largest)),
      bias,
    ]),
  );
}

/** `classes` holds a row of weights a class, with its bias behind them. */
function headOver(look: Waves, classes: readonly number[][]): Head {
  const rows = classes.map((row) => Float64Array.from(row));
  return (vector, into, from) => {
    const seen = look(vector);
    for (const [at, row] of rows.entries()) into[from + at] = dot(seen, row);
    if (rows.length > 1) into[from + rows.length] = againstRest(into, from, from + rows.length);
  };
}

function dot(seen: Float32Array, weights: Float64Array): number {
  let sum = weights[seen.length] ?? 0;
  for (let at = 0; at < seen.length; at++) sum += (seen[at] as number) * (weights[at] as number);
  return sum;
}
