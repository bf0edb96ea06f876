import type { Actor } from '../../domain/actor.ts';
import type { CaseStore } from './cases.ts';
import type { DraftStore } from './drafts.ts';
import type { LabelStore } from './labels.ts';
import type { MentionStore } from './mentions.ts';
import type { OwnPostStore, ReplyStore } from './replies.ts';
import type {
  AuditLog,
  HandOffStore,
  KeywordSetStore,
  MessageStore,
  SourceStore,
  SpendStore,
  SwitchStore,
} from './rest.ts';

export * from './cases.ts';
export * from './drafts.ts';
export * from './labels.ts';
export * from './mentions.ts';
export * from './replies.ts';
export * from './rest.ts';

export interface Stores {
  mentions: MentionStore;
  cases: CaseStore;
  drafts: DraftStore;
  replies: ReplyStore;
  ownPosts: OwnPostStore;
  messages: MessageStore;
  handOffs: HandOffStore;
  sources: SourceStore;
  keywordSets: KeywordSetStore;
  labels: LabelStore;
  sending: SwitchStore;
  spend: SpendStore;
  audit: AuditLog;
}

/** Where the truth lives. Reads need no actor; every write happens in a transaction under somebody's name. */
export interface Database {
  read: Stores;
  /** Commits when `work` resolves, rolls back when it throws. Writes inside are audited under `actor`. */
  change<T>(actor: Actor, work: (tx: Stores) => Promise<T>): Promise<T>;
}
