import type { ColumnType, Generated } from 'kysely';
import type { CaseState } from '../../domain/case.ts';
import type { Decision, EscalationCall } from '../../domain/decision.ts';
import type { DraftPart } from '../../domain/draft.ts';
import type { Platform } from '../../domain/mention.ts';
import type { Reach } from '../../domain/reach.ts';
import type { DraftState } from '../../ports/stores/index.ts';
import type { Json } from './column.ts';

export interface CaseTable {
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

export interface CaseEventTable {
  id: Generated<string>;
  case_id: string;
  kind: string;
  actor: string;
  says: string | null;
  at: Date;
}

export interface DecisionTable {
  id: string;
  case_id: string;
  mention_id: string;
  body: Json<Decision>;
  to_draft: boolean;
  at: Date;
}

export interface DraftTable {
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
