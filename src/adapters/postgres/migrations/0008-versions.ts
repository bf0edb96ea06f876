/**
 * Versions of keyword sets have states and a story, a draft is kept beside them, and who edits one is known. A mention
 * tells whether it is work, was found on trial, or is older than the version that finds it. What was saved before this
 * counts as live from the moment it was saved, the first version since ever.
 */
export const versions = `
alter table keyword_set_version
  add column state text not null default 'replaced' check (state in ('trial', 'ended', 'live', 'replaced', 'rolled-back')),
  add column based_on int, add column restores int,
  add column live_from timestamptz, add column live_until timestamptz,
  add column trial_from timestamptz, add column trial_until timestamptz, add column trial_ended_by text;
comment on column keyword_set_version.trial_ended_by is 'the person who decided; null: its time was over, and somebody has to';
update keyword_set_version v
  set state = case when v.version = s.live_version then 'live' else 'replaced' end,
    based_on = told.before, live_until = told.next_at,
    live_from = case when told.before is null then to_timestamp(0) else v.saved_at end
  from keyword_set s, (
    select set_id, version, lag(version) over story as before, lead(saved_at) over story as next_at
    from keyword_set_version window story as (partition by set_id order by version)
  ) told
  where s.id = v.set_id and told.set_id = v.set_id and told.version = v.version;
create unique index one_live_version on keyword_set_version (set_id) where state = 'live';
create unique index one_trial_version on keyword_set_version (set_id) where state = 'trial';
create index version_by_end_of_trial on keyword_set_version (trial_until) where state = 'trial';
create table keyword_set_draft (
  set_id text not null references keyword_set, revision int not null, body jsonb, based_on int not null,
  edited_by text not null, edited_at timestamptz not null,
  primary key (set_id, revision)
);
comment on table keyword_set_draft is 'the highest revision is the draft; those before it tell who is late what was changed';
comment on column keyword_set_draft.body is 'null: put away, there is no draft now';
create table keyword_set_editor (
  set_id text not null references keyword_set, name text not null, since timestamptz not null, seen_at timestamptz not null,
  primary key (set_id, name)
);
alter table mention add column standing text not null default 'work' check (standing in ('work', 'trial', 'history'));
create index mention_beside_work on mention (standing, posted_at desc, id desc) where standing <> 'work';
`;
