import { fail, ok, type Result } from '../../domain/errors.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { Deps } from '../../ports/step.ts';
import type { SetDraft, Stores } from '../../ports/stores/index.ts';
import { draftAtHand } from './at-hand.ts';

export interface DraftToPut {
  setId: string;
  /** Null puts the draft away; `same` keeps its words, and has it go on top of the version that is live now. */
  body: KeywordSetBody | null | 'same';
  /** The revision it was made from, 0 when there never was one. */
  revision: number;
}

/** Puts the next revision of a set's draft. Who is late on an old revision is told what the other changed. */
export async function putDraft(deps: Deps, tx: Stores, input: DraftToPut): Promise<Result<SetDraft>> {
  const { setId, revision } = input;
  const set = await tx.keywordSets.lock(setId);
  if (!set) return fail('not-found', 'There is no such keyword set.');
  const mine = await draftAtHand(tx, set, revision);
  if (!mine.ok) return mine;
  const before = await tx.setDrafts.get(setId);
  const same = input.body === 'same';
  const body = input.body === 'same' ? (before?.body ?? null) : input.body;
  const basedOn = before?.body && !same ? before.basedOn : set.live.version;
  const kept = await tx.setDrafts.put({ setId, revision, body, basedOn }, deps.clock.now());
  return kept
    ? ok(kept)
    : fail('changed-meanwhile', 'Somebody changed the draft this very moment. Look again.');
}
