/** What the team says a verdict should have been; the classifier learns from those that stand. */
export const labels = `
create table label (
  id uuid primary key, mention_id uuid not null references mention on delete cascade,
  question text not null check (question in ('complaint', 'topic', 'severity')), answer text not null,
  by_whom text not null, at timestamptz not null, undone_at timestamptz, undone_by text
);
create index label_by_mention on label (mention_id);
create index label_standing on label (at desc, id desc) where undone_at is null;
`;
