/** Rows that a step could not work are set aside; who reads a source is held by a lock that ends with its process. */
export const setAside = `
create table set_aside (
  step text not null, subject_id text not null, reason text not null, first_at timestamptz not null, last_at timestamptz not null,
  times int not null check (times > 0), next_try_at timestamptz, body text,
  primary key (step, subject_id)
);
comment on column set_aside.next_try_at is 'null: only a person has it tried again';
alter table source drop column lease_until;
`;
