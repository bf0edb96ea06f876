import { z } from 'zod';

/**
 * The second layer: it joins what the experts say, and sees which kind of text it is. `weights` holds for each output
 * one number for each opinion, then for each kind its own number and one for each opinion, and at last the bias:
 * `width + 1` numbers an output, where width = opinions + kinds * (opinions + 1).
 */
export const Join = z.object({
  opinions: z.number().int().positive(),
  kinds: z.number().int().min(0),
  outputs: z.number().int().positive(),
  weights: z.array(z.number()),
});
export type Join = z.infer<typeof Join>;

/** The log-odds of each output. */
export function joined(join: Join, opinions: Float64Array, kinds: Float64Array, into: Float64Array): void {
  for (let output = 0; output < join.outputs; output++) {
    let sum = biasOf(join, output);
    for (let kind = 0; kind < join.kinds; kind++) sum += (kinds[kind] ?? 0) * kindOf(join, output, kind);
    for (let opinion = 0; opinion < join.opinions; opinion++) {
      sum += (opinions[opinion] ?? 0) * pullOf(join, output, opinion, kinds);
    }
    into[output] = sum;
  }
}

/** How much one unit of an opinion moves an output, for a text of these kinds. */
export function pullOf(join: Join, output: number, opinion: number, kinds: Float64Array): number {
  const base = output * (widthOf(join) + 1);
  let pull = join.weights[base + opinion] ?? 0;
  for (let kind = 0; kind < join.kinds; kind++) {
    pull +=
      (kinds[kind] ?? 0) *
      (join.weights[base + join.opinions + kind * (join.opinions + 1) + 1 + opinion] ?? 0);
  }
  return pull;
}

export function widthOf({ opinions, kinds }: Pick<Join, 'opinions' | 'kinds'>): number {
  return opinions + kinds * (opinions + 1);
}

function biasOf(join: Join, output: number): number {
  const width = widthOf(join);
  return join.weights[output * (width + 1) + width] ?? 0;
}

function kindOf(join: Join, output: number, kind: number): number {
  return join.weights[output * (widthOf(join) + 1) + join.opinions + kind * (join.opinions + 1)] ?? 0;
}
