import type { Selectable } from 'kysely';
import type { Reply } from '../../domain/reply.ts';
import type { ReplyRecord } from '../../ports/stores/index.ts';
import type { Tables } from './tables.ts';

type ReplyRow = Selectable<Tables['reply']>;

export function toReply(row: ReplyRow): Reply {
  return {
    id: row.id,
    caseId: row.case_id,
    ordinal: row.ordinal,
    road: row.road,
    state: row.state,
    text: row.text,
    inReplyTo: row.in_reply_to,
    externalId: row.external_id,
    url: row.url,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    sentAt: row.sent_at,
    failure: row.failure_code ? { code: row.failure_code, reason: row.failure_reason ?? '' } : null,
  };
}

export function toReplyRecord(
  row: ReplyRow & { person_handle: string; answers_url: string | null },
): ReplyRecord {
  return {
    ...toReply(row),
    brandId: row.brand_id,
    platform: row.platform,
    threadId: row.thread_id,
    personId: row.person_id,
    personHandle: row.person_handle,
    draftId: row.draft_id,
    answersUrl: row.answers_url ?? '',
    textHash: row.text_hash,
    attempts: row.attempts,
    notBefore: row.not_before,
    askedAt: row.asked_at,
    lookedFor: row.looked_for,
    createdAt: row.created_at,
  };
}
