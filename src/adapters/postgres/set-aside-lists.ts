import { type Selectable, sql } from 'kysely';
import type { Platform } from '../../domain/mention.ts';
import type { StepName } from '../../ports/step-names.ts';
import type { SetAside, SetAsideRecord } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { Tables } from './tables.ts';

/** A subject is any text; only one that is an id of ours may be looked up as one. */
const ID = sql`case when s.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then s.subject_id::uuid end`;

/** Takes off the rows that no longer wait for their step, and answers with them. */
export async function dropMoved(db: Queries): Promise<{ step: StepName; subject_id: string }[]> {
  const { rows } = await sql<{ step: StepName; subject_id: string }>`
    delete from set_aside s where case s.step
      when 'classify-mention' then not exists (select from mention where id = ${ID} and state = 'collected')
      when 'open-case' then not exists (select from mention where id = ${ID} and state = 'judged')
      when 'decide-case' then not exists (select from case_file where id = ${ID} and decide_since is not null)
      when 'draft-reply' then not exists (select from decision where id = ${ID} and to_draft)
      when 'send-reply' then not exists (select from reply where id = ${ID} and state = 'ready')
      when 'reconcile-reply' then not exists (select from reply where id = ${ID} and state = 'unknown')
      when 'hand-off' then not exists (select from hand_off where case_id = ${ID} and not settled)
      when 'send-message' then not exists (select from private_message where id = ${ID} and state = 'ready')
      when 'follow-up-case' then not exists (select from case_file where id = ${ID} and follow_up_at is not null)
      else false end
    returning s.step, s.subject_id`.execute(db);
  return rows;
}

interface Row extends Selectable<Tables['set_aside']> {
  platform: Platform | null;
  author_handle: string | null;
  text: string | null;
  url: string | null;
  case_id: string | null;
}

/** Each with its post: its own, that of its draft or reply, or the newest of its case. */
export async function listSetAside(db: Queries, limit: number): Promise<SetAsideRecord[]> {
  const { rows } = await sql<Row>`
    with aside as (select s.*, ${ID} as id from set_aside s order by s.first_at limit ${limit}),
    placed as (select a.*, coalesce(d.mention_id, answered.id, own.id) as mention_id,
        coalesce(own.case_id, d.case_id, r.case_id, pm.case_id, c.id) as case_id
      from aside a
      left join mention own on own.id = a.id and a.step in ('classify-mention', 'open-case')
      left join decision d on d.id = a.id and a.step = 'draft-reply'
      left join reply r on r.id = a.id and a.step in ('send-reply', 'reconcile-reply')
      left join mention answered
        on answered.platform = r.platform and answered.external_id = r.in_reply_to and answered.brand_id = r.brand_id
      left join private_message pm on pm.id = a.id and a.step = 'send-message'
      left join case_file c on c.id = a.id and a.step in ('decide-case', 'hand-off', 'follow-up-case'))
    select p.*, m.platform, m.author_handle, m.text, m.url from placed p
    left join lateral (select * from mention m where m.id = p.mention_id or (p.mention_id is null and m.case_id = p.case_id)
      order by m.posted_at desc, m.id desc limit 1) m on true
    order by p.first_at`.execute(db);
  return rows.map(toRecord);
}

function toRecord(row: Row): SetAsideRecord {
  const { platform, author_handle: author, text, url } = row;
  return {
    ...toSetAside(row),
    post:
      platform && author !== null && text !== null && url !== null ? { platform, author, text, url } : null,
    caseId: row.case_id,
  };
}

export function toSetAside(row: Selectable<Tables['set_aside']>): SetAside {
  return {
    step: row.step,
    subjectId: row.subject_id,
    reason: row.reason,
    firstAt: row.first_at,
    lastAt: row.last_at,
    times: row.times,
    nextTryAt: row.next_try_at,
    body: row.body,
  };
}
