import { fail, ok, type Result } from '../errors.ts';
import type { KeywordSet } from './keyword-set.ts';

/**
 * Where a saved version stands. `trial` its matches are collected and shown, and nothing more · `ended` its trial is over
 * · `live` it brings work; one of a set at a time · `replaced` a newer one took its place · `rolled-back` an older one
 * was brought back over it.
 */
export const VERSION_STATES = ['trial', 'ended', 'live', 'replaced', 'rolled-back'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** A trial lasts so long when nobody says otherwise, and never longer than the other. */
export const TRIAL_DAYS = { usual: 2, most: 14 } as const;

/** The first version of a set was live before anything was read: nothing is older than it. */
export const SINCE_EVER = new Date(0);

/** A saved version with its story. */
export interface SavedVersion extends KeywordSet {
  state: VersionState;
  /** The version that was live when it was made; null for the first. */
  basedOn: number | null;
  /** The earlier version whose words it brought back, or null. */
  restores: number | null;
  /** Null when it never was live. */
  liveFrom: Date | null;
  liveUntil: Date | null;
  /** Null when it never was on trial. */
  trialFrom: Date | null;
  /** When the trial ends, or ended. */
  trialUntil: Date | null;
  /** The person who ended the trial; null while it runs, and when its time was over by itself. */
  trialEndedBy: string | null;
}

/** Whether a post made at this moment was looked for by this version. */
export function inForceAt(
  { liveFrom, liveUntil }: Pick<SavedVersion, 'liveFrom' | 'liveUntil'>,
  at: Date,
): boolean {
  return liveFrom !== null && liveFrom <= at && (liveUntil === null || at < liveUntil);
}

/** When a trial of so many days that begins now is over. */
export function trialEnd(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 24 * 3_600_000);
}

/** Whether this version may take the place of the live one: only what was tried, and nothing older than what is live. */
export function mayGoLive(
  version: Pick<SavedVersion, 'version' | 'state'>,
  live: Pick<SavedVersion, 'version'>,
): Result<null> {
  if ((version.state === 'trial' || version.state === 'ended') && version.version > live.version)
    return ok(null);
  const says =
    version.state === 'live'
      ? `Version ${version.version} is live already.`
      : `Version ${live.version} is newer than ${version.version}: roll back to it instead, so that the history says so.`;
  return fail('not-allowed-now', says, { state: version.state });
}

/** Whether a person may still end this trial: while it runs, and after its time, as long as nobody decided about it. */
export function mayEndTrial(version: Pick<SavedVersion, 'version' | 'state' | 'trialEndedBy'>): Result<null> {
  const { state, trialEndedBy } = version;
  if (state === 'trial' || (state === 'ended' && trialEndedBy === null)) return ok(null);
  const says = state === 'ended' ? `${trialEndedBy} ended its trial already` : `it is ${state}`;
  return fail('already-decided', `Version ${version.version} is not on trial: ${says}.`, { state });
}

/** Whether the words of this version may be brought back over the live one: only of one that was live before. */
export function mayRollBackTo(version: Pick<SavedVersion, 'version' | 'state' | 'liveFrom'>): Result<null> {
  if (version.state === 'live')
    return fail('not-allowed-now', `Version ${version.version} is live already.`, { state: version.state });
  if (version.liveFrom === null)
    return fail(
      'not-allowed-now',
      `Version ${version.version} was never live, only on trial: take its words into a draft instead.`,
      { state: version.state },
    );
  return ok(null);
}
