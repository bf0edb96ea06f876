import type { Subject } from '../../domain/actor.ts';
import type { Person, Platform } from '../../domain/mention.ts';
import type { Source } from '../../domain/source.ts';
import type { SourceHour } from '../../domain/source-hours.ts';

export interface SourceRound {
  cursor: Record<string, string>;
  fetched: number;
  stored: number;
  unreadable: number;
  gap: boolean;
  /** When the round began whose last page this was; null while more pages wait. Only a whole round is a success. */
  completedFrom: Date | null;
  /** So long it rests to make the budget last, or null. */
  slowedUntil: Date | null;
}

export interface SourceStore {
  /** The sources as they shall be: new ones added, changed ones told, others put to rest. Cursors of the kept ones stay. */
  ensure(
    sources: readonly Pick<
      Source,
      'id' | 'brandId' | 'platform' | 'kind' | 'label' | 'query' | 'everySeconds'
    >[],
  ): Promise<void>;
  list(): Promise<Source[]>;
  get(id: string): Promise<Source | null>;
  /** Notes an attempt; null when there is no such source, or when its time has not come. */
  begin(id: string, now: Date): Promise<Source | null>;
  advance(id: string, round: SourceRound, now: Date): Promise<void>;
  /** Money is there again: what rested or stood still for the budget is read at its next round. */
  wake(): Promise<void>;
  /** What came of the rounds since then, hour by hour; of sources that were put to rest too. */
  hours(since: Date): Promise<SourceHour[]>;
  failed(id: string, error: { code: string; message: string; until: Date | null }, now: Date): Promise<void>;
}

export type MessageKind = 'greeting' | 'follow-up' | 'theirs' | 'ours';
export type MessageState = 'ready' | 'sending' | 'unknown' | 'sent' | 'failed' | 'received';

export interface MessageRecord {
  id: string;
  platform: Platform;
  caseId: string | null;
  person: Pick<Person, 'platform' | 'externalId' | 'handle'>;
  direction: 'in' | 'out';
  kind: MessageKind;
  state: MessageState;
  text: string;
  externalId: string | null;
  failure: string | null;
  at: Date;
}

export interface MessageStore {
  /** False when it is stored already, or the case has its greeting. */
  add(message: MessageRecord): Promise<boolean>;
  ofCase(caseId: string): Promise<MessageRecord[]>;
  claimForSending(id: string, now: Date, leaseUntil: Date): Promise<MessageRecord | null>;
  /** False for one that is sent already, which stays so, and for one that was erased. */
  mark(
    id: string,
    state: MessageState,
    detail: { externalId?: string; failure?: string; notBefore?: Date },
    now: Date,
  ): Promise<boolean>;
  loseExpiredLeases(now: Date): Promise<string[]>;
  /** Messages that may go now. */
  ready(now: Date, limit: number): Promise<string[]>;
  /** Our message with this text to this person whose outcome is unknown, if any. */
  findUnknown(person: Pick<Person, 'platform' | 'externalId'>, text: string): Promise<MessageRecord | null>;
}

export type HandOffState = 'invited' | 'opened' | 'arrived' | 'greeted' | 'failed';

export interface HandOff {
  caseId: string;
  state: HandOffState;
  says: string;
  /** The next step of the hand-off has been taken. */
  settled: boolean;
}

export interface HandOffStore {
  get(caseId: string): Promise<HandOff | null>;
  save(handOff: HandOff, now: Date): Promise<void>;
  /** Cases whose second reply is out and whose hand-off has not been looked at. */
  unsettled(limit: number): Promise<string[]>;
  /** The newest case with an invitation that this person could be following. */
  caseOfPerson(platform: Platform, personId: string): Promise<string | null>;
}

export interface SwitchStore {
  /**
   * Holds the gate that every send passes, until the end of the transaction: over all processes sends are claimed one
   * after the other, so that two of them cannot take the last place of an hour, and the switch turns between two claims.
   * Taken last, after every row that is locked.
   */
  holdGate(): Promise<void>;
  get(): Promise<{ by: string; at: Date } | null>;
  set(stopped: boolean, now: Date): Promise<void>;
}

export interface SpendStore {
  add(platform: Platform, kind: string, units: number, usd: number, now: Date): Promise<void>;
  thisMonthUsd(now: Date): Promise<number>;
}

export interface AuditLog {
  record(action: string, about: Subject, id: string | null, data?: Record<string, unknown>): Promise<void>;
  /** The same act on many things, each with a row of its own. */
  recordEach(
    action: string,
    about: Subject,
    rows: readonly { id: string; data?: Record<string, unknown> }[],
  ): Promise<void>;
}
