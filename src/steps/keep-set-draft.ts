import type { Result } from '../domain/errors.ts';
import type { KeywordSetBody } from '../domain/watch/keyword-set.ts';
import type { Deps } from '../ports/step.ts';
import type { SetDraft } from '../ports/stores/index.ts';
import { putDraft } from './keyword-set/put-draft.ts';

interface Keeping {
  setId: string;
  /** The revision it was made from, 0 when there never was one. */
  revision: number;
  by: string;
}

/** Keeps what somebody made of a set, without a version; a body of null puts the draft away. */
export function keepSetDraft(
  deps: Deps,
  input: Keeping & { body: KeywordSetBody | null },
): Promise<Result<SetDraft>> {
  return deps.db.change({ kind: 'person', name: input.by }, (tx) => putDraft(deps, tx, input));
}

/** A draft that was begun on an older live version goes on top of the live one, words unchanged. */
export function carryDraftOver(deps: Deps, input: Keeping): Promise<Result<SetDraft>> {
  return deps.db.change({ kind: 'person', name: input.by }, (tx) =>
    putDraft(deps, tx, { ...input, body: 'same' }),
  );
}
