import { fail, ok, type Result } from '../../domain/errors.ts';
import { differenceBetween } from '../../domain/watch/difference.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { LockedSet, Stores } from '../../ports/stores/index.ts';

const NO_SET = 'There is no such keyword set.';

/** The set, held until the end of the transaction, when the version that the change started from is still live. */
export async function setAtHand(tx: Stores, setId: string, basedOn: number): Promise<Result<LockedSet>> {
  const set = await tx.keywordSets.lock(setId);
  if (!set) return fail('not-found', NO_SET);
  const { live } = set;
  if (live.version === basedOn) return ok(set);
  const before = await tx.keywordSets.version(setId, basedOn);
  const changes = before ? differenceBetween(before.body, live.body) : [];
  return fail(
    'changed-meanwhile',
    `${live.savedBy} made version ${live.version} live meanwhile${told(changes)}. Look at it, then save yours on top.`,
    { version: live.version, by: live.savedBy, changes },
  );
}

/** Refuses who changes a draft of another revision than the one they saw, and tells what was changed since. */
export async function draftAtHand(tx: Stores, set: LockedSet, revision: number): Promise<Result<null>> {
  const { id } = set.live;
  const draft = await tx.setDrafts.get(id);
  if ((draft?.revision ?? 0) === revision) return ok(null);
  if (!draft) return fail('invalid-input', `There is no revision ${revision} of a draft: there is no draft.`);
  const ground = groundOf(set);
  const seen = (await tx.setDrafts.revision(id, revision))?.body ?? ground;
  const changes = differenceBetween(seen, draft.body ?? ground);
  const did = draft.body === null ? 'took the draft away' : 'changed the draft';
  return fail(
    'changed-meanwhile',
    `${draft.editedBy} ${did} meanwhile${told(changes)}. Nothing was written over.`,
    {
      revision: draft.revision,
      by: draft.editedBy,
      changes,
      body: draft.body,
    },
  );
}

/** What a draft begins from: the words on trial, or those that are live. */
function groundOf({ live, trial }: LockedSet): KeywordSetBody {
  return (trial ?? live).body;
}

function told(changes: readonly { says: string }[]): string {
  return changes.length === 0 ? '' : ` (${changes.map(({ says }) => says).join('; ')})`;
}

/** What was saved leaves the draft, so that the next one begins afresh. */
export async function clearDraft(
  tx: Stores,
  set: LockedSet,
  revision: number | undefined,
  now: Date,
): Promise<void> {
  if (revision === undefined || revision === 0) return;
  const draft = await tx.setDrafts.get(set.live.id);
  if (draft?.body == null) return;
  const { id, version } = set.live;
  await tx.setDrafts.put({ setId: id, revision, body: null, basedOn: version }, now);
}
