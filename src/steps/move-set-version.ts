import { fail, ok, type Result } from '../domain/errors.ts';
import { mustKnowLists } from '../domain/watch/lists-named.ts';
import { mayEndTrial, mayGoLive, mayRollBackTo, type SavedVersion } from '../domain/watch/version.ts';
import type { Deps } from '../ports/step.ts';
import type { LockedSet, Stores } from '../ports/stores/index.ts';
import { setAtHand } from './keyword-set/at-hand.ts';
import { declareSources } from './keyword-set/declare-sources.ts';

export interface Move {
  setId: string;
  version: number;
  /** The version that was live when the person decided. */
  basedOn: number;
  why: string;
  by: string;
}

/** A version that was tried takes the place of the live one. What it found on trial stays as it is. */
export function makeLive(deps: Deps, input: Move): Promise<Result<number>> {
  return move(deps, input, async (tx, set, chosen) => {
    const may = mayGoLive(chosen, set.live);
    if (!may.ok) return may;
    const known = mustKnowLists(chosen.body, deps.lists);
    if (!known.ok) return known;
    await endOther(tx, set, chosen, input, deps.clock.now());
    await tx.keywordSets.goLive(chosen, set.live, deps.clock.now(), input.why);
    return ok(chosen.version);
  });
}

/** The words of an earlier version come back, as a new version that says so. */
export function rollBack(deps: Deps, input: Move): Promise<Result<number>> {
  return move(deps, input, async (tx, set, chosen) => {
    const may = mayRollBackTo(chosen);
    if (!may.ok) return may;
    const known = mustKnowLists(chosen.body, deps.lists);
    if (!known.ok) return known;
    const now = deps.clock.now();
    await endOther(tx, set, chosen, input, now);
    const { id, brandId, name, body } = chosen;
    const version = set.newest + 1;
    await tx.keywordSets.saveVersion(
      { id, brandId, name, body, version, savedBy: input.by, savedAt: now, why: input.why },
      set.live.version,
      { before: 'rolled-back', restores: chosen.version },
    );
    return ok(version);
  });
}

/** A person ends a trial before its time, or says after it that the version shall not go live. */
export function endTrial(deps: Deps, input: Move): Promise<Result<number>> {
  return move(deps, input, async (tx, _set, chosen) => {
    const may = mayEndTrial(chosen);
    if (!may.ok) return may;
    await tx.keywordSets.endTrial(chosen.id, chosen.version, deps.clock.now(), input.why);
    return ok(chosen.version);
  });
}

function move(
  deps: Deps,
  input: Move,
  act: (tx: Stores, set: LockedSet, chosen: SavedVersion) => Promise<Result<number>>,
): Promise<Result<number>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const held = await setAtHand(tx, input.setId, input.basedOn);
    if (!held.ok) return held;
    const chosen = await tx.keywordSets.version(input.setId, input.version);
    if (!chosen) return fail('not-found', `This set has no version ${input.version}.`);
    const done = await act(tx, held.value, chosen);
    if (done.ok) await declareSources(deps, tx);
    return done;
  });
}

/** Another version on trial was tried against what is live no more. */
async function endOther(tx: Stores, set: LockedSet, chosen: SavedVersion, { why }: Move, now: Date) {
  const { trial } = set;
  if (trial && trial.version !== chosen.version)
    await tx.keywordSets.endTrial(trial.id, trial.version, now, `Another version went live: ${why}`);
}
