import type { KeywordSet, KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { SavedVersion } from '../../domain/watch/version.ts';

/** A version without its words. */
export type VersionLine = Omit<SavedVersion, 'body' | 'id' | 'brandId' | 'name'>;

/** How a new live version came: what becomes of the one before it, and whose words it brought back. */
export interface Succession {
  before: 'replaced' | 'rolled-back';
  restores: number | null;
}

/** A set held until the end of the transaction: what happens to its versions happens one after the other. */
export interface LockedSet {
  live: SavedVersion;
  /** Highest number any version has. */
  newest: number;
  /** The version on trial, or null. */
  trial: SavedVersion | null;
}

/** What somebody made of a set and has not saved as a version; one for each set, shared by all who edit it. */
export interface SetDraft {
  setId: string;
  /** Grows with every change of the draft, also when it is dropped, and never comes back. */
  revision: number;
  /** Null when there is no draft now. */
  body: KeywordSetBody | null;
  /** The version that was live when the draft was begun. */
  basedOn: number;
  editedBy: string;
  editedAt: Date;
}

/** Somebody who has a set in hand. */
export interface Editor {
  name: string;
  since: Date;
}

export interface KeywordSetStore {
  live(): Promise<SavedVersion[]>;
  /** All versions that are listened with at one moment: the live ones, and those on trial. */
  listened(): Promise<SavedVersion[]>;
  /** Versions that are not live any more and were at this moment or later. */
  liveSince(at: Date): Promise<SavedVersion[]>;
  /** The live version. */
  get(id: string): Promise<SavedVersion | null>;
  version(id: string, version: number): Promise<SavedVersion | null>;
  /** Newest first. */
  history(id: string): Promise<VersionLine[]>;
  lock(id: string): Promise<LockedSet | null>;
  /**
   * Until the transaction ends, nobody else works out what follows from all sets together, such as what is read. Taken
   * after the lock of a single set.
   */
  holdAll(): Promise<void>;
  /**
   * The set goes live as a new version in place of `basedOn`, or as its first one. False when another version is live
   * meanwhile.
   */
  saveVersion(set: KeywordSet, basedOn: number | null, succession?: Succession): Promise<boolean>;
  /** A new version on trial. No other may be. */
  startTrial(set: KeywordSet, basedOn: number, until: Date): Promise<void>;
  /** `says` why, for the audit log. */
  endTrial(id: string, version: number, now: Date, says: string): Promise<void>;
  /** A tried version takes the place of the live one. */
  goLive(tried: SavedVersion, live: SavedVersion, now: Date, why: string): Promise<void>;
  /** Trials that should be over, locked. */
  claimOverdueTrials(now: Date): Promise<SavedVersion[]>;
}

export interface SetDraftStore {
  /** The newest revision; null when there never was a draft. */
  get(setId: string): Promise<SetDraft | null>;
  /** An earlier revision, as long as it is kept. */
  revision(setId: string, revision: number): Promise<SetDraft | null>;
  /**
   * The draft as it is after the revision given (0: there was none ever); null when another one followed that meanwhile.
   * `body` null puts the draft away.
   */
  put(draft: Pick<SetDraft, 'setId' | 'revision' | 'body' | 'basedOn'>, now: Date): Promise<SetDraft | null>;
  /** Who has the set in hand and was heard of since. */
  editors(setId: string, heardSince: Date): Promise<Editor[]>;
  /** The one who asks has the set in hand. Whoever was not heard of since then begins anew. */
  editing(setId: string, heardSince: Date, now: Date): Promise<void>;
  /** The one who asks has put it down. */
  putDown(setId: string): Promise<void>;
}
