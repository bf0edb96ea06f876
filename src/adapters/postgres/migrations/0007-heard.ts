/**
 * Every fetched post of somebody else, matched or not, for looking back: `written_by` is the transaction, so that who
 * follows along misses none that was numbered early and committed late. `heard_gone` tells which numbers are no more.
 */
export const heard = `
create table heard_post (
  number bigint generated always as identity primary key, brand_id text not null references brand,
  platform text not null, external_id text not null, source_id text not null,
  author_id text not null, author_handle text not null, author_name text not null,
  author_followers int, text text not null, lang text, url text not null,
  community text, tagged boolean not null, posted_at timestamptz not null, heard_at timestamptz not null,
  looked_at timestamptz not null, judged boolean not null default false, written_by xid8 not null default pg_current_xact_id(),
  unique (brand_id, platform, external_id)
);
create index heard_in_turn on heard_post (written_by, number);
create index heard_to_drop on heard_post (heard_at) where not judged;
create index heard_to_look_up on heard_post (platform, looked_at);
create table heard_gone (
  number bigint primary key, at timestamptz not null, written_by xid8 not null default pg_current_xact_id()
);
create index heard_gone_in_turn on heard_gone (written_by, number);
create index heard_gone_by_time on heard_gone (at);
create table about_us (
  id uuid primary key, brand_id text not null references brand, platform text not null, external_id text not null,
  about boolean not null, by_whom text not null, at timestamptz not null, undone_at timestamptz, undone_by text
);
create unique index about_us_standing on about_us (brand_id, platform, external_id) where undone_at is null;
create index about_us_by_time on about_us (at desc, id desc) where undone_at is null;
`;
