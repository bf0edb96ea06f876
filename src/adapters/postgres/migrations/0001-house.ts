/** The first schema. A migration is never changed once it has run somewhere: a change is a new file. */
export const house = `
create table brand (
  id text primary key, name text not null, time_zone text not null, signers text[] not null
);
create table keyword_set (
  id text primary key, brand_id text not null references brand, name text not null, live_version int not null
);
create table keyword_set_version (
  set_id text not null references keyword_set, version int not null, body jsonb not null,
  saved_by text not null, saved_at timestamptz not null, why text not null,
  primary key (set_id, version)
);
create table source (
  id text primary key, brand_id text not null references brand, platform text not null, kind text not null,
  label text not null, query text, active boolean not null default true, every_seconds real not null,
  cursor jsonb not null default '{}', lease_until timestamptz, not_before timestamptz,
  last_attempt_at timestamptz, last_success_at timestamptz,
  error_code text, error_message text, failing_since timestamptz,
  fetched bigint not null default 0, stored bigint not null default 0, unreadable bigint not null default 0, gaps bigint not null default 0
);
create table case_file (
  id uuid primary key, brand_id text not null references brand, platform text not null, thread_id text not null,
  person_id text not null, person_handle text not null, person_name text not null, person_followers int,
  state text not null, opened_at timestamptz not null, due_at timestamptz, last_at timestamptz not null,
  decide_since timestamptz, started_by_hand boolean not null default false, follow_up_at timestamptz,
  unique (brand_id, platform, thread_id, person_id)
);
create index case_to_decide on case_file (decide_since) where decide_since is not null;
create index case_to_follow_up on case_file (follow_up_at) where follow_up_at is not null;
create index case_by_person on case_file (platform, person_id);
create index case_by_time on case_file (last_at desc);
create table mention (
  id uuid primary key, brand_id text not null references brand, platform text not null, external_id text not null,
  thread_id text not null, in_reply_to text, author_id text not null, author_handle text not null, author_name text not null,
  author_followers int, text text not null, lang text, url text not null, posted_at timestamptz not null,
  collected_at timestamptz not null, community text, summons boolean not null, reply_settings text not null,
  accepts_messages boolean, tagged boolean not null, matched jsonb not null,
  state text not null default 'collected' check (state in ('collected', 'judged', 'settled')),
  case_id uuid references case_file, said text check (said in ('complaint', 'not-a-complaint')),
  looked_at timestamptz, deleted_at timestamptz,
  unique (brand_id, platform, external_id)
);
create index mention_to_do on mention (state, collected_at) where state <> 'settled';
create index mention_by_time on mention (posted_at desc, id desc);
create index mention_by_case on mention (case_id, posted_at);
create index mention_to_look_up on mention (platform, looked_at nulls first) where deleted_at is null;
create table verdict (
  mention_id uuid primary key references mention on delete cascade, complaint real not null, sentiment jsonb not null,
  severity text not null, topic text not null, churn text not null, language text not null, unsure boolean not null,
  reasons jsonb not null, classifier text not null, at timestamptz not null
);
create table case_event (
  id bigint generated always as identity primary key, case_id uuid not null references case_file on delete cascade,
  kind text not null, actor text not null, says text, at timestamptz not null
);
create index case_event_by_case on case_event (case_id, id);
create table decision (
  id uuid primary key, case_id uuid not null references case_file on delete cascade, mention_id uuid not null references mention,
  body jsonb not null, to_draft boolean not null, at timestamptz not null
);
create index decision_by_case on decision (case_id, at desc);
create index decision_to_draft on decision (at) where to_draft;
create table draft (
  id uuid primary key, case_id uuid not null references case_file on delete cascade, mention_id uuid not null references mention,
  ordinal int not null check (ordinal in (1, 2)), text text not null, text_hash text not null, language text not null,
  parts jsonb not null, alternatives jsonb not null, reach text not null, reach_why text not null, state text not null,
  due_at timestamptz, promise_due_at timestamptz, needs_invite boolean not null, escalation jsonb,
  created_at timestamptz not null, decided_by text, decided_at timestamptz, reason text, changed text
);
create unique index one_waiting_draft_a_case on draft (case_id) where state = 'waiting';
create index draft_queue on draft (due_at) where state = 'waiting';
create table reply (
  id uuid primary key, brand_id text not null references brand, platform text not null, thread_id text not null,
  person_id text not null, case_id uuid not null references case_file, draft_id uuid unique references draft,
  ordinal int check (ordinal in (1, 2)), breach boolean not null default false,
  road text not null check (road in ('api', 'by-hand', 'native')),
  state text not null check (state in ('ready', 'by-hand', 'sending', 'unknown', 'sent', 'failed', 'cancelled')),
  text text not null, text_hash text not null, in_reply_to text not null, external_id text, url text,
  approved_by text, approved_at timestamptz, sent_at timestamptz, asked_at timestamptz,
  claimed_by text, lease_until timestamptz, not_before timestamptz, attempts int not null default 0, looked_for int not null default 0,
  failure_code text, failure_reason text, created_at timestamptz not null, changed_at timestamptz not null,
  constraint only_a_breach_has_no_place check (ordinal is not null or (breach and road = 'native')),
  constraint sent_is_public check (state <> 'sent' or external_id is not null)
);
create unique index never_a_third_reply on reply (brand_id, platform, thread_id, person_id, ordinal)
  where ordinal is not null and state not in ('failed', 'cancelled');
create unique index one_api_reply_a_post on reply (platform, in_reply_to) where road = 'api' and state not in ('failed', 'cancelled');
create unique index one_row_a_public_post on reply (platform, external_id) where external_id is not null;
create index reply_to_do on reply (state, changed_at) where state in ('ready', 'by-hand', 'sending', 'unknown', 'failed');
create index reply_by_case on reply (case_id);
create index reply_by_time on reply (sent_at desc) where state = 'sent';
-- All that our own account posts, by whatever road: a reply may be seen before the post it answers is collected.
create table own_post (
  platform text not null, external_id text not null, in_reply_to text, thread_id text, answered_person text,
  text text not null, url text not null, posted_at timestamptz not null, counted boolean not null default false,
  primary key (platform, external_id)
);
create index own_post_by_thread on own_post (platform, in_reply_to) where not counted;
create table private_message (
  id uuid primary key, platform text not null, case_id uuid references case_file, person_id text not null, person_handle text not null,
  direction text not null check (direction in ('in', 'out')), kind text not null, state text not null, text text not null,
  external_id text, failure text, at timestamptz not null, lease_until timestamptz, changed_at timestamptz not null
);
create unique index one_row_a_message on private_message (platform, external_id) where external_id is not null;
create unique index one_greeting_a_case on private_message (case_id, kind) where kind in ('greeting', 'follow-up') and state <> 'failed';
create index message_by_case on private_message (case_id, at);
create index message_to_do on private_message (state) where state in ('ready', 'sending', 'unknown');
create table hand_off (
  case_id uuid primary key references case_file on delete cascade, state text not null, says text not null,
  settled boolean not null, changed_at timestamptz not null
);
create table stopped_person (
  platform text not null, person_id text not null, words text not null, since timestamptz not null, primary key (platform, person_id)
);
create table sending_stop (one boolean primary key default true check (one), by_whom text not null, at timestamptz not null);
create table spend (
  platform text not null, day date not null, kind text not null, units bigint not null, usd numeric(14, 6) not null,
  primary key (platform, day, kind)
);
create table audit (
  id bigint generated always as identity primary key, at timestamptz not null default now(), actor_kind text not null, actor text not null,
  action text not null, about text not null, subject_id text, data jsonb
);
create index audit_by_subject on audit (about, subject_id);

-- The audit log only grows.
create function audit_only_grows() returns trigger language plpgsql as $$
begin raise exception 'the audit log only grows'; end $$;
create trigger audit_only_grows before update or delete or truncate on audit for each statement execute function audit_only_grows();

-- Whoever shows something learns that it changed, when the change is truly there.
create function tell_of_change() returns trigger language plpgsql as $$
begin perform pg_notify('twice_changes', json_build_object('about', new.about, 'id', new.subject_id)::text); return new; end $$;
create trigger tell_of_change after insert on audit for each row execute function tell_of_change();
`;
