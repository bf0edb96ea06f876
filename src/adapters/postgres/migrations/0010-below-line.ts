/**
 * The line a person drew for "probably not us", and the mentions that stand below it. A row of `below_line` goes when its
 * mention comes back; `sorted_as` says what the mentions were last held against.
 */
export const belowLine = `
create table about_us_line (
  brand_id text primary key references brand, line real check (line > 0 and line <= 0.5),
  by_whom text not null, at timestamptz not null, sorted_as text
);
create table below_line (
  mention_id uuid primary key references mention on delete cascade, likelihood real not null, since timestamptz not null
);
create index mention_without_case on mention (brand_id, posted_at desc) where case_id is null and not tagged and deleted_at is null;
`;
