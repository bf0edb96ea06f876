import type { CaseFile, CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Mention, Person, Platform } from '../../domain/mention.ts';

export interface CaseNote {
  at: Date;
  actor: string;
  kind: CaseEvent['kind'] | 'note';
  says: string | null;
}

export interface DecisionRecord {
  id: string;
  caseId: string;
  mentionId: string;
  decision: Decision;
  at: Date;
}

/** What the list of cases shows of one. */
export interface CaseSummary {
  id: string;
  state: CaseState;
  person: Person;
  topic: string | null;
  repliesUsed: number;
  openedAt: Date;
  lastAt: Date;
  lastText: string;
  handOff: string | null;
}

export interface CaseStore {
  /** The open case of this author in this thread, or a new one. */
  openFor(mention: Mention, now: Date): Promise<{ id: string; created: boolean }>;
  find(brandId: string, platform: Platform, threadId: string, personId: string): Promise<string | null>;
  /** Locks the case until the end of the transaction: everything about one case happens one after the other. */
  lock(id: string): Promise<CaseFile | null>;
  get(id: string): Promise<CaseFile | null>;
  /** Cases the policy has to look at and whose posts all have their verdicts, longest waiting first, locked. */
  claimUndecided(limit: number, now: Date): Promise<{ id: string; startedByHand: boolean }[]>;
  /** `startedByHand`: a colleague wants a draft whatever the classifier says, or wants none; left out, an earlier wish stands. */
  markUndecided(id: string, now: Date, startedByHand?: boolean): Promise<void>;
  saveDecision(caseId: string, mentionId: string, decision: Decision, now: Date): Promise<string>;
  latestDecision(caseId: string): Promise<DecisionRecord | null>;
  /** Decisions whose draft is not written yet, locked. */
  claimUndrafted(limit: number, now: Date): Promise<DecisionRecord[]>;
  markDrafted(decisionId: string): Promise<void>;
  /** Moves the state by the event, and writes the event to the case's history. `says` is for people. */
  apply(id: string, event: CaseEvent, now: Date, says?: string): Promise<CaseState>;
  note(id: string, says: string, now: Date): Promise<void>;
  history(id: string): Promise<CaseNote[]>;
  /** Nobody writes to this person again, in any thread. */
  stopPerson(person: Pick<Person, 'platform' | 'externalId'>, words: string, now: Date): Promise<void>;
  /** Cases of one person, for what concerns all of them. */
  ofPerson(platform: Platform, personId: string): Promise<string[]>;
  list(state: CaseState | null, limit: number): Promise<CaseSummary[]>;
  setFollowUp(id: string, at: Date | null): Promise<void>;
  /** Cases whose follow-up is due, locked. */
  claimFollowUps(limit: number, now: Date): Promise<string[]>;
}
