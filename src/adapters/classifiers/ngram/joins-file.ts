import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { HeadWeights } from '../heads.ts';
import { Join } from './join.ts';

const joins = {
  complaint: Join,
  /** Outputs in the order of the domain's list: negative, neutral, positive. */
  sentiment: Join,
  /** Platt's two numbers for `complaint`. */
  calibration: z.object({ slope: z.number(), shift: z.number() }),
};

/** The joins of a second opinion: opinions of the heads follow those of the experts and the lexicon, in the order of the heads. */
export const SecondJoins = z
  .object({ ...joins, heads: z.array(HeadWeights) })
  .refine(({ complaint, heads }) => heads.every(({ sentencesOf = 0 }) => sentencesOf < complaint.kinds), {
    message: 'a head hears the sentences of a kind that is not there',
  });
export type SecondJoins = z.infer<typeof SecondJoins>;

/** What stands over the experts of one group: the two joins, and how their scores become probabilities. */
export const GroupJoins = z.object({
  ...joins,
  /** The group whose experts are asked before its own. */
  after: z.string().optional(),
  second: SecondJoins.optional(),
});
export type GroupJoins = z.infer<typeof GroupJoins>;

export const JoinsFile = z.object({
  version: z.string(),
  /** Traditional characters each followed by its simplified one. */
  simplify: z.string(),
  groups: z.record(z.string(), GroupJoins),
});
export type JoinsFile = z.infer<typeof JoinsFile>;

/** Throws with the file's name when it is not there or not whole. */
export function readJoins(path: string): JoinsFile {
  try {
    // Code made for the schema would take longer to make than one file takes to be read without.
    return JoinsFile.parse(JSON.parse(readFileSync(path, 'utf8')), { jitless: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: the classifier's second layer cannot be read: ${reason}`, { cause: error });
  }
}

/** The pairs of `simplify`. */
export function pairsOf(simplify: string): [string, string][] {
  const characters = [...simplify];
  return characters.flatMap((one, at) =>
    at % 2 === 0 ? [[one, characters[at + 1] ?? one] as [string, string]] : [],
  );
}
