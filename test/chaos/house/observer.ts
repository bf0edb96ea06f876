/**
 * A witness of its own: triggers that note each change of a state, and each audit row, with the transaction that made it.
 * The two are held against each other afterwards, so a change that forgot its audit row cannot hide.
 */
export const OBSERVER = `
create schema witness;
create table witness.change (
  about text not null, id uuid not null, was text, became text not null, xid text not null, at timestamptz not null default clock_timestamp()
);
create table witness.account (about text not null, subject_id text, actor text not null, xid text not null);
create index account_by_xid on witness.account (xid);
create function witness.note_account() returns trigger language plpgsql as $$
begin
  insert into witness.account values (new.about, new.subject_id, new.actor, pg_current_xact_id()::text);
  return new;
end $$;
create trigger witness after insert on audit for each row execute function witness.note_account();
create function witness.note() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.state is distinct from new.state then
    insert into witness.change (about, id, was, became, xid)
    values (tg_argv[0], new.id, case when tg_op = 'UPDATE' then old.state end, new.state, pg_current_xact_id()::text);
  end if;
  return new;
end $$;
create trigger witness after insert or update on reply for each row execute function witness.note('reply');
create trigger witness after insert or update on case_file for each row execute function witness.note('case');
create trigger witness after insert or update on draft for each row execute function witness.note('draft');
create trigger witness after insert or update on private_message for each row execute function witness.note('message');
create trigger witness after insert or update on mention for each row execute function witness.note('mention');
`;

/** Changes that no audit row of the same transaction, about the same thing and with an actor, accounts for. */
export const UNACCOUNTED = `
select c.about, c.was, c.became, count(*)::int as times
from witness.change c
where not exists (
  select 1 from witness.account a
  where a.xid = c.xid and a.about = c.about and a.actor <> ''
    and (a.subject_id = c.id::text or (c.about = 'mention' and a.subject_id is null))
)
group by 1, 2, 3 order by 4 desc`;
