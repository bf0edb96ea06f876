/**
 * What a brand may spend, what each source could and could not fetch in which hour, and what the platforms counted for
 * a query when they were asked.
 */
export const moneyAndHours = `
create table budget_version (
  brand_id text not null references brand, version int not null, usd numeric(14, 2) check (usd >= 0),
  set_by text not null, set_at timestamptz not null, why text not null,
  primary key (brand_id, version)
);
alter table source add column slowed_until timestamptz;
create table source_hour (
  source_id text not null references source, hour timestamptz not null,
  rounds int not null default 0, fetched bigint not null default 0, stored bigint not null default 0,
  failed int not null default 0, gaps int not null default 0, gap_from timestamptz,
  slowed boolean not null default false, error_code text,
  primary key (source_id, hour)
);
create index source_hour_by_hour on source_hour (hour);
create table query_count (
  platform text not null, query_hash text not null, query text not null, days jsonb not null, asked_at timestamptz not null,
  primary key (platform, query_hash)
);
`;
