import type { Actor } from '../../domain/actor.ts';
import type { AboutUsStore } from './about-us.ts';
import type { BelowLineStore } from './below-line.ts';
import type { BudgetStore } from './budgets.ts';
import type { CaseStore } from './cases.ts';
import type { ComplaintLineStore } from './complaint-lines.ts';
import type { DraftStore } from './drafts.ts';
import type { HeardStore } from './heard.ts';
import type { KeywordSetStore, SetDraftStore } from './keyword-sets.ts';
import type { LabelStore } from './labels.ts';
import type { MentionStore } from './mentions.ts';
import type { PeopleStore } from './people.ts';
import type { QueryCountStore } from './query-counts.ts';
import type { OwnPostStore, ReplyStore } from './replies.ts';
import type { AuditLog, HandOffStore, MessageStore, SourceStore, SpendStore, SwitchStore } from './rest.ts';
import type { SetAsideStore } from './set-aside.ts';

export * from './about-us.ts';
export * from './below-line.ts';
export * from './budgets.ts';
export * from './cases.ts';
export * from './complaint-lines.ts';
export * from './drafts.ts';
export * from './heard.ts';
export * from './keyword-sets.ts';
export * from './labels.ts';
export * from './mentions.ts';
export * from './people.ts';
export * from './query-counts.ts';
export * from './replies.ts';
export * from './rest.ts';
export * from './set-aside.ts';

export interface Stores {
  heard: HeardStore;
  aboutUs: AboutUsStore;
  belowLine: BelowLineStore;
  mentions: MentionStore;
  people: PeopleStore;
  cases: CaseStore;
  drafts: DraftStore;
  replies: ReplyStore;
  ownPosts: OwnPostStore;
  messages: MessageStore;
  handOffs: HandOffStore;
  sources: SourceStore;
  keywordSets: KeywordSetStore;
  setDrafts: SetDraftStore;
  labels: LabelStore;
  complaintLines: ComplaintLineStore;
  sending: SwitchStore;
  spend: SpendStore;
  budgets: BudgetStore;
  queryCounts: QueryCountStore;
  setAside: SetAsideStore;
  audit: AuditLog;
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** The stores inside one transaction. */
export interface Transaction extends Stores {
  /**
   * Does a part that may fail by itself: what it wrote is undone, the transaction goes on. Throws only what speaks of
   * the database itself (see `isOutage`), because then nothing can go on.
   */
  apart<T>(work: () => Promise<T>): Promise<Attempt<T>>;
}

/** Where the truth lives. Reads need no actor; every write happens in a transaction under somebody's name. */
export interface Database {
  read: Stores;
  /** Commits when `work` resolves, rolls back when it throws. Writes inside are audited under `actor`. */
  change<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Whether an error speaks of the database (gone, full, two that waited for each other) and not of a row. */
  isOutage(error: unknown): boolean;
  /**
   * The right to be the only one, in all processes, that works under this name; null while another has it. It ends with
   * `release`, and by itself when the process or its connection ends. Work under it must bear to be done twice.
   */
  hold(name: string): Promise<Hold | null>;
}

export interface Hold {
  release(): Promise<void>;
}
