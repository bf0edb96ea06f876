import type { Tally } from '../../domain/expected.ts';
import type { Judgement } from '../../domain/fears/find.ts';
import type { Said } from '../../domain/label.ts';
import type { Mention, Platform } from '../../domain/mention.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { SaidAboutUs } from '../../domain/watch/about-us.ts';

/** A mention with all that is known of it. */
export interface MentionRecord {
  mention: Mention;
  /** What the classifier said then. */
  verdict: Verdict | null;
  /** What colleagues said of it that stands, oldest first. */
  said: Said[];
  /** What it counts as by their word (`judgementOf`); null while nobody said. */
  judged: Judgement;
  /** The word that stands on whether it is about us; null while nobody said. */
  saidAboutUs: SaidAboutUs | null;
  /** The same as an answer. */
  aboutUs: boolean | null;
  caseId: string | null;
}

export const MENTION_FILTERS = [
  'all',
  'complaints',
  'unsure',
  'tagged',
  'untagged',
  'other',
  'trial',
  'history',
] as const;
export type MentionFilter = (typeof MENTION_FILTERS)[number];

export interface MentionQuery {
  filter: MentionFilter;
  /** Words that must be in the text or the author's name, or empty. */
  search: string;
  /** Cursor of the page before, or null for the newest. */
  before: string | null;
  limit: number;
  /** From this probability on a verdict counts as a complaint, where the team drew no line of its own. */
  complaintFrom: number;
}

/** How unanswered posts are put in order: those the classifier learns most from first, or the newest. */
export const UNSURE_ORDERS = ['useful', 'newest'] as const;
export type UnsureOrder = (typeof UNSURE_ORDERS)[number];

export interface MentionCounts {
  all: number;
  complaints: number;
  unsure: number;
  tagged: number;
}

/** A mention without its words, for counting. */
export interface MentionBrief {
  platform: Platform;
  externalId: string;
  tagged: boolean;
  postedAt: Date;
  /** The terms that found it, each once; none when only the tag did. */
  terms: string[];
  judged: Judgement;
  /** The classifier's: how likely it is a complaint; null before it looked. */
  complaint: number | null;
}

/** All writes but reads need a transaction; "claim" locks rows until its end, so that two workers never share one,
 * and passes over what is set aside. */
export interface MentionStore {
  /** Stores those that are new and returns their ids; a post is one mention whatever found it. */
  add(mentions: readonly Mention[]): Promise<string[]>;
  claimUnjudged(limit: number, now: Date): Promise<Mention[]>;
  saveVerdicts(verdicts: readonly { mentionId: string; verdict: Verdict }[], now: Date): Promise<void>;
  /** Mentions with a verdict that no case has looked at yet, oldest first. */
  claimUnopened(limit: number, now: Date): Promise<MentionRecord[]>;
  /** The mention has found its place in a case. One that was not judged yet is judged there, and then placed again. */
  settle(mentionId: string, caseId: string): Promise<void>;
  /** Those that belong to no case, and open none. */
  keep(mentionIds: readonly string[]): Promise<void>;
  get(id: string): Promise<MentionRecord | null>;
  /** The newest of a case, deleted ones included. */
  freshestIn(caseId: string): Promise<MentionRecord | null>;
  /** Whether a post of theirs in this thread is stored that has not found its place in the case yet. */
  unplacedOf(caseId: string): Promise<boolean>;
  inCase(caseId: string): Promise<MentionRecord[]>;
  findByExternalId(platform: Platform, externalId: string): Promise<MentionRecord | null>;
  list(query: MentionQuery): Promise<{ records: MentionRecord[]; next: string | null }>;
  counts(complaintFrom: number): Promise<MentionCounts>;
  /** How many only this version on trial found, and how many of them are likely complaints. */
  foundOnTrial(
    setId: string,
    version: number,
    complaintFrom: number,
  ): Promise<{ found: number; complaints: number }>;
  /** The verdicts on a brand's posts since then, counted by probability and by what the team said. */
  tallies(brandId: string, since: Date): Promise<Tally[]>;
  /** Posts of the work that the classifier was unsure of and nobody has answered, and how many there are. */
  unsure(order: UnsureOrder, limit: number): Promise<{ records: MentionRecord[]; count: number }>;
  /** The newest `limit` posted since then. */
  briefsSince(since: Date, limit: number): Promise<MentionBrief[]>;
  /** Posts whose standing upstream was not asked since `before`, open cases first. */
  dueForLookup(
    platform: Platform,
    before: Date,
    limit: number,
  ): Promise<{ id: string; externalId: string; caseId: string | null }[]>;
  markLooked(ids: readonly string[], now: Date): Promise<void>;
  /** Deleted upstream: the words go from here too. */
  eraseDeleted(ids: readonly string[], now: Date): Promise<void>;
}
