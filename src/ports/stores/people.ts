import type { Forgotten, OnItsWay } from '../../domain/forgetting.ts';
import type { Person, Platform } from '../../domain/mention.ts';

/** An account on one platform, as the platform calls it. */
export type Account = Pick<Person, 'platform' | 'externalId'>;

/** All rows about one person, table by table, as they are stored. */
export type PersonData = Record<string, Record<string, unknown>[]>;

/** A public post of ours to somebody whose data was erased. */
export interface AnswerToForgotten {
  brandId: string;
  threadId: string;
  person: Account;
  externalId: string;
  postedAt: Date;
}

/** What is held about one person, wherever it lies; and what must outlive its erasing. */
export interface PeopleStore {
  /**
   * Until the transaction ends: `shared`, nobody is forgotten meanwhile, and others may write about people beside; `alone`,
   * nobody stores or reads up anything of anybody. Taken before any row is locked.
   */
  hold(how: 'shared' | 'alone'): Promise<void>;
  /** Which of these accounts were forgotten. */
  forgotten(platform: Platform, externalIds: readonly string[]): Promise<ReadonlyMap<string, Forgotten>>;
  /** Locks all of theirs that moves, and gives the states of what may be on its way to them. Held `alone` before. */
  lock(person: Account): Promise<OnItsWay>;
  dataOf(person: Account): Promise<PersonData>;
  /**
   * Erases all of it, and keeps by keyed hash that they were forgotten, that they said stop, and which public replies are
   * out. Gives the number of rows by table, those with any, and keeps nothing where there was none; the audit row is the
   * caller's.
   */
  erase(person: Account, brandId: string, now: Date): Promise<Record<string, number>>;
  /** Until the transaction ends no case of this person is opened in this thread, or it is there to be seen. */
  holdPlace(brandId: string, person: Account, threadId: string): Promise<void>;
  /** Counts a public post of ours that belongs to no case. The place is held before, or it would be counted nowhere. */
  spendPlace(answer: AnswerToForgotten): Promise<void>;
}
