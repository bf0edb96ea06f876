import { fail, ok, type Result } from '../domain/errors.ts';
import { listed } from '../domain/watch/listed.ts';
import { mustKnowLists } from '../domain/watch/lists-named.ts';
import type { Deps } from '../ports/step.ts';
import type { SetDraft } from '../ports/stores/index.ts';
import type { FiledSet } from '../ports/watch-file.ts';
import { putDraft } from './keyword-set/put-draft.ts';

/** Takes the words of a file into the draft of a set. Nothing goes live by it; a draft of an older revision is refused. */
export async function importSet(
  deps: Deps,
  input: { setId: string; yaml: string; revision: number; by: string },
): Promise<Result<SetDraft>> {
  const read = deps.watchFile.read(input.yaml);
  if (!read.ok) return read;
  const chosen = setIn(read.value, input.setId);
  if (!chosen.ok) return chosen;
  const { body } = chosen.value;
  const known = mustKnowLists(body, deps.lists);
  if (!known.ok) return known;
  return deps.db.change({ kind: 'person', name: input.by }, (tx) => putDraft(deps, tx, { ...input, body }));
}

/** The set of that name, or the only one there is. */
function setIn(sets: readonly FiledSet[], setId: string): Result<FiledSet> {
  const [only] = sets;
  const chosen = sets.find(({ id }) => id === setId) ?? (sets.length === 1 ? only : undefined);
  if (chosen) return ok(chosen);
  const names = listed(sets.map(({ id }) => id));
  return fail(
    'invalid-input',
    `The file holds the sets ${names}, none of them is “${setId}”. Keep the one you mean.`,
  );
}
