import type { Mention } from '../../domain/mention.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** Finds the post its case because a person asked for it, whatever the classifier said. Gives the case's id. */
export async function openCaseFor(deps: Deps, tx: Stores, mention: Mention): Promise<string> {
  const now = deps.clock.now();
  const { id, created } = await tx.cases.openFor(mention, now);
  await tx.mentions.settle(mention.id, id);
  await tx.cases.apply(id, { kind: created ? 'opened' : 'post-joined' }, now);
  return id;
}
