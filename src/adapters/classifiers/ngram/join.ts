import { z } from 'zod';
import { Numbers } from './numbers.ts';

/**
 * The second layer: it joins what the experts say, and sees which kind of text it is. `weights` holds for each output
 * one number for each opinion, then for each kind its own number and one for each opinion, and at last the bias:
 * `width + 1` numbers an output, where width = opinions + kinds * (opinions + 1).
 */
export const Join = z.object({
  opinions: z.number().int().positive(),
  kinds: z.number().int().min(0),
  outputs: z.number().int().positive(),
  weights: Numbers,
});
export type Join = z.infer<typeof Join>;

/** The log-odds of each output. */
export function joined(join: Join, opinions: Float64Array, kinds: Float64Array, into: Float64Array): void {
  for (let output = 0; output < join.outputs; output++) {
    let score = 0;
    for (let at = 0; at < join.opinions; at++) {
      score += (opinions[at] as number) * pullOf(join, output, at, kinds);
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
 * How much one unit of each opinion moves an output, for a text of these kinds, written into `into`; given is where the
 * output stands without any opinion.
 */
export function pullsOf(join: Join, output: number, kinds: Float64Array, into: Float64Array): number {
  for (let at = 0; at < join.opinions; at++) into[at] = pullOf(join, output, at, kinds);
  return standing(join, output, kinds);
}

function pullOf(join: Join, output: number, opinion: number, kinds: Float64Array): number {
  const { opinions, weights } = join;
  let at = output * (widthOf(join) + 1) + opinion;
  let pull = weights[at] as number;
  for (let kind = 0; kind < join.kinds; kind++) {
    at += opinions + 1;
    pull += (kinds[kind] as number) * (weights[at] as number);
  }
  return pull;
}

/** Where an output stands without any opinion. */
function standing(join: Join, output: number, kinds: Float64Array): number {
  const { opinions, weights } = join;
  let at = output * (widthOf(join) + 1) + opinions;
  let stands = 0;
  for (let kind = 0; kind < join.kinds; kind++) {
    stands += (kinds[kind] as number) * (weights[at] as number);
    at += opinions + 1;
  }
  return stands + (weights[at] as number);
}

export function widthOf({ opinions, kinds }: Pick<Join, 'opinions' | 'kinds'>): number {
  return opinions + kinds * (opinions + 1);
}
