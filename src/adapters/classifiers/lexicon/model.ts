import { z } from 'zod';
import { SIGNAL_KINDS } from './signal.ts';

const factor = z.number().min(0).max(3);
const probability = z.number().min(0).max(1);

/** `model.yaml`: the few numbers that turn signals into a probability. */
export const Model = z.strictObject({
  version: z.number().int().positive(),
  /** Log-odds of a complaint before anything was read. */
  bias: z.number().min(-10).max(10),
  /** Log-odds for each signal of strength 1. */
  weights: z.record(z.enum(SIGNAL_KINDS), z.number().min(-5).max(5)),
  /** The most that all signals of a kind count together, in strength; kinds not named have no limit. */
  limits: z.partialRecord(z.enum(SIGNAL_KINDS), z.number().positive()),
  /** What is left of a word that a negation turned. */
  negated: z.strictObject({ trouble: factor, praise: factor }),
  /** A trouble word in capitals weighs so many times more. */
  capitals: factor,
  /** A trouble word so near a brand word (in characters) weighs `factor` times more. */
  nearBrand: z.strictObject({ within: z.number().int().positive(), factor }),
  /** Praise beside this much trouble (in log-odds) is mostly irony or politeness: `factor` of it counts. */
  praiseBesideTrouble: z.strictObject({ from: z.number().positive(), factor }),
  /** From so many words on, each signal weighs less: a long post holds more of everything. */
  longText: z.number().int().positive(),
  /** Between these two the classifier asks for a person. */
  unsure: z
    .strictObject({ from: probability, to: probability })
    .refine(({ from, to }) => from <= to, 'from must not be above to'),
  /** Log-odds of trouble from which a complaint is strong without a strong word. */
  strongFrom: z.number().positive(),
});
export type Model = z.infer<typeof Model>;
