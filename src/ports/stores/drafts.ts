import type { CaseFile } from '../../domain/case.ts';
import type { EscalationCall } from '../../domain/decision.ts';
import type { DraftPart } from '../../domain/draft.ts';
import type { ReachAnswer } from '../../domain/reach.ts';
import type { MentionRecord } from './mentions.ts';

export const DRAFT_STATES = ['waiting', 'approved', 'rejected', 'superseded', 'withdrawn'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export interface Draft {
  id: string;
  caseId: string;
  mentionId: string;
  ordinal: 1 | 2;
  text: string;
  textHash: string;
  language: string;
  parts: DraftPart[];
  alternatives: string[];
  reach: ReachAnswer;
  state: DraftState;
  dueAt: Date | null;
  promiseDueAt: Date | null;
  needsInvite: boolean;
  escalation: EscalationCall | null;
  createdAt: Date;
  decidedBy: string | null;
  /** Why it is off the queue; null while it waits, and when it was approved. */
  reason: string | null;
  /** Why it came back to the queue, when an approval was stopped. */
  changed: string | null;
}

/** A draft with all that the queue shows beside it. */
export interface DraftRecord {
  draft: Draft;
  caseFile: CaseFile;
  answers: MentionRecord;
}

export interface DraftCounts {
  waiting: number;
  byHand: number;
  unsure: number;
  failed: number;
  dueWithin10Min: number;
}

export interface DraftStore {
  /** A case has one waiting draft at most: an older one is superseded. */
  add(draft: Draft): Promise<void>;
  get(id: string): Promise<DraftRecord | null>;
  /** Locks the draft and its case. */
  lock(id: string): Promise<DraftRecord | null>;
  waitingOf(caseId: string): Promise<Draft | null>;
  /** The newest of a case, whatever became of it. */
  latestOf(caseId: string): Promise<Draft | null>;
  /** The latest texts on the queue, so that a new draft is like none of them. */
  waitingTexts(limit: number): Promise<string[]>;
  list(state: DraftState, filter: 'all' | 'by-hand' | 'unsure', limit: number): Promise<DraftRecord[]>;
  counts(now: Date): Promise<DraftCounts>;
  close(id: string, state: Exclude<DraftState, 'waiting'>, reason: string | null, now: Date): Promise<void>;
  /** Takes every waiting draft of the case off the queue. */
  supersede(caseId: string, state: 'superseded' | 'withdrawn', reason: string, now: Date): Promise<number>;
  /** Puts a draft back to the queue with a sentence of what changed, in the words that were approved when they are given. */
  reopen(id: string, changed: string, approved: { text: string; textHash: string } | null): Promise<void>;
}
