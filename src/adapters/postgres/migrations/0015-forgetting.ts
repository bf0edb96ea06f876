/**
 * A person's data can be erased. What stays is told by keyed hashes: who was forgotten and when, who said stop, and which
 * of the two public places were spent in which thread on whom. The key lies beside them, because every process must give
 * the same hash; it comes from PostgreSQL's own strong random. The audit log says who did what and when, and from here on
 * holds no words, no account and no post of anybody: what earlier versions wrote of these is taken out here, once, because
 * afterwards the log only grows again.
 */
export const forgetting = `
create table key_secret (one boolean primary key default true check (one), secret text not null);
insert into key_secret (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);
create function keyed(variadic parts text[]) returns text language sql stable as $$
  select encode(sha256(convert_to(secret || '/outer/' ||
    encode(sha256(convert_to(secret || '/inner/' || to_json(parts)::text, 'UTF8')), 'hex'), 'UTF8')), 'hex')
  from key_secret $$;
comment on function keyed is 'a hash within a hash, as HMAC does (RFC 2104): without the secret nobody can try account ids';

create table forgotten_person (
  platform text not null, person_key text not null, at timestamptz not null, primary key (platform, person_key)
);
create table spent_place (
  platform text not null, external_id text not null, place_key text not null, person_key text not null,
  ordinal int check (ordinal in (1, 2)), road text not null, sent_at timestamptz not null, asked_at timestamptz,
  primary key (platform, external_id)
);
comment on column spent_place.external_id is 'our own public post: seen again on our timeline it is no new one';
create unique index a_place_is_spent_once on spent_place (place_key, ordinal) where ordinal is not null;
create index spent_place_by_asking on spent_place (asked_at) where asked_at is not null;

alter table stopped_person add column person_key text;
update stopped_person set person_key = keyed('person', platform, person_id);
alter table stopped_person drop constraint stopped_person_pkey, drop column person_id,
  add primary key (platform, person_key);
create index mention_by_author on mention (platform, author_id);
create index own_post_by_person on own_post (platform, answered_person, thread_id) where not counted;
create index message_by_person on private_message (platform, person_id);

${['mention', 'heard_post', 'own_post', 'reply'].map(withoutTitles).join('\n')}

alter table audit disable trigger audit_only_grows;
update audit set data = nullif(data - array['reason', 'why', 'changed', 'failure'], '{}')
  where data ?| array['reason', 'why', 'changed', 'failure'] and (about in ('draft', 'reply', 'message') or action = 'set-aside');
update audit set data = nullif(data - 'personId', '{}') where action = 'person-said-stop';
update audit set subject_id = data->>'judgement' where about = 'post' and data ? 'judgement';
update audit set subject_id = null where action = 'read-for-a-question' or subject_id like 'item/%';
alter table audit enable trigger audit_only_grows;
`;

/** Reddit writes the title of a thread into the link of every answer; links are stored without it from here on. */
function withoutTitles(table: string): string {
  return `update ${table} set url = regexp_replace(url, '(/comments/\\w+/)[^/?]+', '\\1_')
    where platform = 'reddit' and url ~ '/comments/\\w+/[^/?]';`;
}
