import { ok, type Result } from '../domain/errors.ts';
import type { KeywordSet, KeywordSetBody } from '../domain/watch/keyword-set.ts';
import { mustKnowLists } from '../domain/watch/lists-named.ts';
import { trialEnd } from '../domain/watch/version.ts';
import type { Deps } from '../ports/step.ts';
import type { LockedSet, Stores } from '../ports/stores/index.ts';
import { clearDraft, draftAtHand, setAtHand } from './keyword-set/at-hand.ts';
import { declareSources } from './keyword-set/declare-sources.ts';

export interface NewVersion {
  setId: string;
  body: KeywordSetBody;
  /** The version that was live when the change was begun. */
  basedOn: number;
  /** The revision of the draft that is saved with it and then put away; without it a draft stays as it is. */
  revision?: number | undefined;
  /** Days on trial; null goes live at once. */
  trialDays: number | null;
  why: string;
  by: string;
}

/**
 * Saves a changed set as a new version, live or on trial; the pollers use it from their next round on. Old verdicts stay as
 * they are. A trial that runs ends: of one set one version is tried at a time.
 */
export function saveKeywordSet(deps: Deps, input: NewVersion): Promise<Result<number>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const held = await setAtHand(tx, input.setId, input.basedOn);
    if (!held.ok) return held;
    const set = held.value;
    const known = mustKnowLists(input.body, deps.lists);
    if (!known.ok) return known;
    const draft = input.revision === undefined ? ok(null) : await draftAtHand(tx, set, input.revision);
    if (!draft.ok) return draft;
    const version = set.newest + 1;
    await save(deps, tx, input, set, version);
    await clearDraft(tx, set, input.revision, deps.clock.now());
    await declareSources(deps, tx);
    return ok(version);
  });
}

async function save(deps: Deps, tx: Stores, input: NewVersion, { live, trial }: LockedSet, version: number) {
  const now = deps.clock.now();
  const { body, basedOn, trialDays, why, by } = input;
  const { id, brandId, name } = live;
  const set: KeywordSet = { id, brandId, name, version, body, savedBy: by, savedAt: now, why };
  if (trial) await tx.keywordSets.endTrial(id, trial.version, now, `Version ${version} was saved: ${why}`);
  if (trialDays === null) await tx.keywordSets.saveVersion(set, basedOn);
  else await tx.keywordSets.startTrial(set, basedOn, trialEnd(now, trialDays));
}
