import { fail, ok, type Result } from '../domain/errors.ts';
import { KeywordSetBody } from '../domain/watch/keyword-set.ts';
import type { Deps } from '../ports/step.ts';

/**
 * Opens a new keyword set, empty: its first version finds nothing, so that its words begin as a draft and go on trial as
 * those of any other. Gives its id. Two sets of one name would be mistaken for each other: the second is refused.
 */
export function createKeywordSet(deps: Deps, input: { name: string; by: string }): Promise<Result<string>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const { name, by } = input;
    await tx.keywordSets.holdAll();
    const sets = await tx.keywordSets.live();
    if (sets.some((set) => set.name.toLowerCase() === name.toLowerCase()))
      return fail('invalid-input', `There is a set named “${name}” already. Choose another name.`);
    const id = deps.newId();
    const empty = { body: KeywordSetBody.parse({}), version: 1, savedBy: by, savedAt: deps.clock.now() };
    await tx.keywordSets.saveVersion({ ...empty, id, brandId: deps.brand.id, name, why: 'a new set' }, null);
    return ok(id);
  });
}
