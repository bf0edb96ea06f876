import { z } from 'zod';
import { Numbers } from './numbers.ts';

/**
 * The second layer: it joins what the experts say, and sees which kind of text it is. `weights` holds for each output
 * one number for each voice, then for each kind its own number and one for each voice, and at last the bias:
 * `width + 1` numbers an output, where width = voices + kinds * (voices + 1). Voices are the opinions and, with `sizes`, behind
 * them how large each is, whichever way it goes: where all are small, a text is neutral.
 */
const Fields = z.object({
  opinions: z.number().int().positive(),
  sizes: z.boolean().default(false),
  kinds: z.number().int().min(0),
  outputs: z.number().int().positive(),
  weights: Numbers,
});
export const Join = Fields.refine((join) => join.weights.length === join.outputs * (widthOf(join) + 1), {
  message: 'a join of this shape has not so many weights',
});
export type Join = z.infer<typeof Join>;

/** The log-odds of each output. */
export function joined(join: Join, opinions: Float64Array, kinds: Float64Array, into: Float64Array): void {
  for (let output = 0; output < join.outputs; output++) {
    let score = 0;
    for (let at = 0; at < join.opinions; at++) {
      const opinion = opinions[at] as number;
      score += opinion * pullOf(join, output, at, opinion, kinds);
    }
    into[output] = standing(join, output, kinds) + score;
  }
}

/** Where opinions pull an output. */
export function drawn(opinions: Float64Array, pulls: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < pulls.length; at++) sum += (opinions[at] as number) * (pulls[at] as number);
  return sum;
}

/**
 * How much one unit of each opinion moves an output where they stand, for a text of these kinds, written into `into`; given is
 * where the output stands without any opinion.
 */
export function pullsOf(
  join: Join,
  output: number,
  opinions: Float64Array,
  kinds: Float64Array,
  into: Float64Array,
): number {
  for (let at = 0; at < join.opinions; at++)
    into[at] = pullOf(join, output, at, opinions[at] as number, kinds);
  return standing(join, output, kinds);
}

/** On either side of nought an opinion pulls by its own weight, and by that of its size towards where it lies. */
function pullOf(join: Join, output: number, at: number, opinion: number, kinds: Float64Array): number {
  const own = weightOf(join, output, at, kinds);
  if (!join.sizes) return own;
  return own + Math.sign(opinion) * weightOf(join, output, join.opinions + at, kinds);
}

function weightOf(join: Join, output: number, voice: number, kinds: Float64Array): number {
  const { weights } = join;
  const step = voicesOf(join) + 1;
  let at = output * (widthOf(join) + 1) + voice;
  let weight = weights[at] as number;
  for (let kind = 0; kind < join.kinds; kind++) {
    at += step;
    weight += (kinds[kind] as number) * (weights[at] as number);
  }
  return weight;
}

/** Where an output stands without any opinion. */
function standing(join: Join, output: number, kinds: Float64Array): number {
  const { weights } = join;
  const step = voicesOf(join) + 1;
  let at = output * (widthOf(join) + 1) + voicesOf(join);
  let stands = 0;
  for (let kind = 0; kind < join.kinds; kind++) {
    stands += (kinds[kind] as number) * (weights[at] as number);
    at += step;
  }
  return stands + (weights[at] as number);
}

type Shape = Pick<z.infer<typeof Fields>, 'opinions' | 'sizes' | 'kinds'>;

export function widthOf(shape: Shape): number {
  return voicesOf(shape) + shape.kinds * (voicesOf(shape) + 1);
}

function voicesOf({ opinions, sizes }: Pick<Shape, 'opinions' | 'sizes'>): number {
  return sizes ? 2 * opinions : opinions;
}
