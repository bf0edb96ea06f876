import type { Generated } from 'kysely';
import type { Platform } from '../../domain/mention.ts';
import type { ReplyState, Road } from '../../domain/reply.ts';
import type { HandOffState, MessageKind, MessageState } from '../../ports/stores/index.ts';

export interface ReplyTable {
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

/** A public reply of ours to somebody whose data was erased. */
export interface SpentPlaceTable {
  platform: Platform;
  external_id: string;
  place_key: string;
  person_key: string;
  ordinal: 1 | 2 | null;
  road: Road;
  sent_at: Date;
  asked_at: Date | null;
}

export interface OwnPostTable {
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

export interface MessageTable {
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
  not_before: Date | null;
  at: Date;
  lease_until: Date | null;
  changed_at: Date;
}

export interface HandOffTable {
  case_id: string;
  state: HandOffState;
  says: string;
  settled: boolean;
  changed_at: Date;
}
