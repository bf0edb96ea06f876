import { mayDraw } from '../domain/about-us/line.ts';
import { ok, type Result } from '../domain/errors.ts';
import type { Deps, Next } from '../ports/step.ts';
import { knowledgeOf } from './about-us/knowledge.ts';

/** A person says from which likelihood on a mention counts as one; null takes the line away, and all below it come back. */
export function drawLine(deps: Deps, input: { line: number | null; by: string }): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const { counts } = await knowledgeOf(deps, tx);
    const may = mayDraw(input.line, counts);
    if (!may.ok) return may;
    await tx.belowLine.draw(deps.brand.id, may.value, deps.clock.now());
    return ok([{ step: 'sort-mentions' }]);
  });
}
