import { isBelow } from '../../domain/about-us/line.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';
import { knowledgeOf, lineNow } from './knowledge.ts';

/** Likelihood of a mention that stands below the line, or null for one that does not. */
export type Below = (mention: Mention) => number | null;

/** What the line says now. Nothing is learnt, and nothing below, while nobody drew one. */
export async function belowNow(deps: Deps, stores: Stores): Promise<Below> {
  const drawn = await stores.belowLine.line(deps.brand.id);
  if (drawn?.line == null) return () => null;
  const knowledge = await knowledgeOf(deps, stores);
  const line = lineNow(drawn, knowledge);
  return (mention) => {
    const likelihood = knowledge.likelihood(mention);
    const judged = knowledge.saidOf(mention);
    return isBelow({ tagged: mention.tagged, judged, likelihood }, line) ? likelihood : null;
  };
}
