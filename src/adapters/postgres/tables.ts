import type { ColumnType, Generated } from 'kysely';
import type { Actor, Subject } from '../../domain/actor.ts';
import type { LabelAnswer } from '../../domain/label.ts';
import type { MatchedTerm, Platform, ReplySettings, Standing } from '../../domain/mention.ts';
import type { SourceKind } from '../../domain/source.ts';
import type { ChurnStage, Sentiment, Severity, Topic, VerdictReason } from '../../domain/verdict.ts';
import type { StepName } from '../../ports/step-names.ts';
import type { AboutUsLineTable, BelowLineTable } from './below-line-tables.ts';
import type { CaseEventTable, CaseTable, DecisionTable, DraftTable } from './case-tables.ts';
import type { Count, Json } from './column.ts';
import type { AboutUsTable, HeardGoneTable, HeardPostTable } from './heard-tables.ts';
import type {
  KeywordSetDraftTable,
  KeywordSetEditorTable,
  KeywordSetTable,
  KeywordSetVersionTable,
} from './keyword-set-tables.ts';
import type { LocationColumns } from './location-columns.ts';
import type { BudgetVersionTable, QueryCountTable, SourceHourTable } from './money-tables.ts';
import type {
  HandOffTable,
  MessageTable,
  OwnPostTable,
  ReplyTable,
  SpentPlaceTable,
} from './reply-tables.ts';

interface BrandTable {
  id: string;
  name: string;
  time_zone: string;
  signers: string[];
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
  gap_at: Date | null;
  slowed_until: Date | null;
}

interface MentionTable extends LocationColumns {
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
  standing: Generated<Standing>;
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

interface LabelTable {
  id: string;
  mention_id: string;
  question: LabelAnswer['question'];
  answer: string;
  by_whom: string;
  at: Date;
  undone_at: Generated<Date | null>;
  undone_by: Generated<string | null>;
}

interface ComplaintLineTable {
  brand_id: string;
  version: number;
  percent: number;
  saved_by: string;
  saved_at: Date;
  why: string;
}

interface SetAsideTable {
  step: StepName;
  subject_id: string;
  reason: string;
  first_at: Date;
  last_at: Date;
  times: number;
  next_try_at: Date | null;
  body: string | null;
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
  keyword_set_draft: KeywordSetDraftTable;
  keyword_set_editor: KeywordSetEditorTable;
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
  stopped_person: { platform: Platform; person_key: string; words: string; since: Date };
  forgotten_person: { platform: Platform; person_key: string; at: Date };
  spent_place: SpentPlaceTable;
  sending_stop: { one: Generated<boolean>; by_whom: string; at: Date };
  spend: {
    platform: Platform;
    day: string;
    kind: string;
    units: Count;
    usd: ColumnType<string, number, number>;
  };
  budget_version: BudgetVersionTable;
  source_hour: SourceHourTable;
  query_count: QueryCountTable;
  label: LabelTable;
  heard_post: HeardPostTable;
  heard_gone: HeardGoneTable;
  about_us: AboutUsTable;
  complaint_line: ComplaintLineTable;
  set_aside: SetAsideTable;
  about_us_line: AboutUsLineTable;
  below_line: BelowLineTable;
  audit: AuditTable;
}
