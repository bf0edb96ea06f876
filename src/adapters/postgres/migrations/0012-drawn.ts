/**
 * Whether chance picked a post to be judged: only then its judgement speaks for others. And what was found before heard
 * posts were kept is what there is to look back on until more was heard.
 */
export const drawn = `
alter table about_us add column drawn boolean not null default false;
insert into heard_post (brand_id, platform, external_id, source_id, author_id, author_handle, author_name, author_followers,
  text, lang, url, community, tagged, posted_at, heard_at, looked_at)
select brand_id, platform, external_id, 'before', author_id, author_handle, author_name, author_followers,
  text, lang, url, community, tagged, posted_at, collected_at, coalesce(looked_at, collected_at)
from mention where deleted_at is null and collected_at > now() - interval '35 days' order by collected_at
on conflict (brand_id, platform, external_id) do nothing;
`;
