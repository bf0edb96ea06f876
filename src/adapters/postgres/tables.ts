import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Actor, Subject } from '../../domain/actor.ts';
import type { CaseState } from '../../domain/case.ts';
import type { Decision, EscalationCall } from '../../domain/decision.ts';
import type { DraftPart } from '../../domain/draft.ts';
import type { MatchedTerm, Platform, ReplySettings } from '../../domain/mention.ts';
import type { Reach } from '../../domain/reach.ts';
import type { ReplyState, Road } from '../../domain/reply.ts';
import type { SourceKind } from '../../domain/source.ts';
import type { ChurnStage, Sentiment, Severity, Topic, VerdictReason } from '../../domain/verdict.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { DraftState, HandOffState, MessageKind, MessageState } from '../../ports/stores/index.ts';

type Json<T extends object> = JSONColumnType<T, string, string>;
/** Counters come as text from the driver, so that large ones lose nothing. */
type Count = ColumnType<string, number | undefined, number>;

interface BrandTable {
  id: string;
  name: string;
  time_zone: string;
  signers: string[];
}

interface KeywordSetTable {
  id: string;
  brand_id: string;
  name: string;
  live_version: number;
}

interface KeywordSetVersionTable {
  set_id: string;
  version: number;
  body: Json<KeywordSetBody>;
  saved_by: string;
  saved_at: Date;
  why: string;
}

interface SourceTable {
  id: string;
  brand_id: string;
  platform: Platform;
  kind: SourceKind;
  label: string;
  query: string | null;
  active: Generated<boolean>;
  every_seconds: number;
  cursor: ColumnType<Record<string, string>, string | undefined, string>;
  lease_until: Date | null;
  not_before: Date | null;
  last_attempt_at: Date | null;
  last_success_at: Date | null;
  error_code: string | null;
  error_message: string | null;
  failing_since: Date | null;
  fetched: Count;
  stored: Count;
  unreadable: Count;
  gaps: Count;
}

interface CaseTable {
  id: string;
  brand_id: string;
  platform: Platform;
  thread_id: string;
  person_id: string;
  person_handle: string;
  person_name: string;
  person_followers: number | null;
  state: CaseState;
  opened_at: Date;
  due_at: Date | null;
  last_at: Date;
  decide_since: Date | null;
  started_by_hand: Generated<boolean>;
  follow_up_at: Date | null;
}

interface MentionTable {
  id: string;
  brand_id: string;
  platform: Platform;
  external_id: string;
  thread_id: string;
  in_reply_to: string | null;
  author_id: string;
  author_handle: string;
  author_name: string;
  author_followers: number | null;
  text: string;
  lang: string | null;
  url: string;
  posted_at: Date;
  collected_at: Date;
  community: string | null;
  summons: boolean;
  reply_settings: ReplySettings;
  accepts_messages: boolean | null;
  tagged: boolean;
  matched: Json<MatchedTerm[]>;
  state: Generated<'collected' | 'judged' | 'settled'>;
  case_id: string | null;
  said: 'complaint' | 'not-a-complaint' | null;
  looked_at: Date | null;
  deleted_at: Date | null;
}

interface VerdictTable {
  mention_id: string;
  complaint: number;
  sentiment: Json<Record<Sentiment, number>>;
  severity: Severity;
  topic: Topic;
  churn: ChurnStage;
  language: string;
  unsure: boolean;
  reasons: Json<VerdictReason[]>;
  classifier: string;
  at: Date;
}

interface CaseEventTable {
  id: Generated<string>;
  case_id: string;
  kind: string;
  actor: string;
  says: string | null;
  at: Date;
}

interface DecisionTable {
  id: string;
  case_id: string;
  mention_id: string;
  body: Json<Decision>;
  to_draft: boolean;
  at: Date;
}

interface DraftTable {
  id: string;
  case_id: string;
  mention_id: string;
  ordinal: 1 | 2;
  text: string;
  text_hash: string;
  language: string;
  parts: Json<DraftPart[]>;
  alternatives: Json<string[]>;
  reach: Reach;
  reach_why: string;
  state: DraftState;
  due_at: Date | null;
  promise_due_at: Date | null;
  needs_invite: boolean;
  escalation: ColumnType<EscalationCall | null, string | null, string | null>;
  created_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  changed: string | null;
}

interface ReplyTable {
  id: string;
  brand_id: string;
  platform: Platform;
  thread_id: string;
  person_id: string;
  case_id: string;
  draft_id: string | null;
  ordinal: 1 | 2 | null;
  breach: Generated<boolean>;
  road: Road;
  state: ReplyState;
  text: string;
  text_hash: string;
  in_reply_to: string;
  external_id: string | null;
  url: string | null;
  approved_by: string | null;
  approved_at: Date | null;
  sent_at: Date | null;
  asked_at: Date | null;
  claimed_by: string | null;
  lease_until: Date | null;
  not_before: Date | null;
  attempts: Generated<number>;
  looked_for: Generated<number>;
  failure_code: string | null;
  failure_reason: string | null;
  created_at: Date;
  changed_at: Date;
}

interface OwnPostTable {
  platform: Platform;
  external_id: string;
  in_reply_to: string | null;
  thread_id: string | null;
  answered_person: string | null;
  text: string;
  url: string;
  posted_at: Date;
  counted: Generated<boolean>;
}

interface MessageTable {
  id: string;
  platform: Platform;
  case_id: string | null;
  person_id: string;
  person_handle: string;
  direction: 'in' | 'out';
  kind: MessageKind;
  state: MessageState;
  text: string;
  external_id: string | null;
  failure: string | null;
  at: Date;
  lease_until: Date | null;
  changed_at: Date;
}

interface HandOffTable {
  case_id: string;
  state: HandOffState;
  says: string;
  settled: boolean;
  changed_at: Date;
}

interface AuditTable {
  id: Generated<string>;
  at: Generated<Date>;
  actor_kind: Actor['kind'];
  actor: string;
  action: string;
  about: Subject;
  subject_id: string | null;
  data: ColumnType<unknown, string | null, never>;
}

export interface Tables {
  brand: BrandTable;
  keyword_set: KeywordSetTable;
  keyword_set_version: KeywordSetVersionTable;
  source: SourceTable;
  case_file: CaseTable;
  mention: MentionTable;
  verdict: VerdictTable;
  case_event: CaseEventTable;
  decision: DecisionTable;
  draft: DraftTable;
  reply: ReplyTable;
  own_post: OwnPostTable;
  private_message: MessageTable;
  hand_off: HandOffTable;
  stopped_person: { platform: Platform; person_id: string; words: string; since: Date };
  sending_stop: { one: Generated<boolean>; by_whom: string; at: Date };
  spend: { platform: Platform; day: string; kind: string; units: Count; usd: ColumnType<string, number, number> };
  audit: AuditTable;
}
