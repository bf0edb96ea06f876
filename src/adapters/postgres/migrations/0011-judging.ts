/**
 * One answer stands to each question about a mention; what was said before there were labels becomes labels, under the
 * name the audit log knows; and from which probability on a post counts as a complaint is the team's to choose.
 */
export const judging = `
update label set undone_at = at, undone_by = by_whom where undone_at is null and exists (
  select 1 from label newer where newer.mention_id = label.mention_id and newer.question = label.question
    and newer.undone_at is null and (newer.at, newer.id) > (label.at, label.id));
create unique index label_one_answer on label (mention_id, question) where undone_at is null;
insert into label (id, mention_id, question, answer, by_whom, at)
  select gen_random_uuid(), m.id, 'complaint', case m.said when 'complaint' then 'yes' else 'no' end,
    coalesce(a.actor, 'a colleague'), coalesce(a.at, m.collected_at)
  from mention m
  left join lateral (select actor, at from audit where about = 'mention' and subject_id = m.id::text
    and action = 'said-' || m.said order by id desc limit 1) a on true
  where m.said is not null
    and not exists (select 1 from label l where l.mention_id = m.id and l.question = 'complaint' and l.undone_at is null);
create index verdict_unsure on verdict (mention_id) where unsure;
create table complaint_line (
  brand_id text not null references brand, version int not null check (version > 0),
  percent int not null check (percent between 5 and 95),
  saved_by text not null, saved_at timestamptz not null, why text not null,
  primary key (brand_id, version)
);
`;
