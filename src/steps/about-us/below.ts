import { isBelow } from '../../domain/about-us/line.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';
import { knowledgeOf, lineNow } from './knowledge.ts';

/** Likelihood of a mention that stands below the line, or null for one that does not. */
export type Below = (mention: Mention) => number | null;

/**
 * What the line says, held until the transaction ends: what is put below an older line after all were sorted by a newer
 * one would stay there unseen. Nothing is learnt, and nothing below, while nobody drew one.
 */
export async function belowNow(deps: Deps, tx: Stores): Promise<Below> {
  const drawn = await tx.belowLine.line(deps.brand.id, 'shared');
  if (drawn?.line == null) return () => null;
  const knowledge = await knowledgeOf(deps, tx);
  const line = lineNow(drawn, knowledge);
  return (mention) => {
    const likelihood = knowledge.likelihood(mention);
    const judged = knowledge.saidOf(mention);
    return isBelow({ tagged: mention.tagged, judged, likelihood }, line) ? likelihood : null;
  };
}
