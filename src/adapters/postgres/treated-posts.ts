import { sql } from 'kysely';
import type { Judgement } from '../../domain/fears/find.ts';
import type { Platform } from '../../domain/mention.ts';
import type { TreatedPost } from '../../domain/watch/about-us.ts';
import type { Queries } from './connection.ts';

interface Row {
  platform: Platform;
  external_id: string;
  number: string | null;
  about: boolean | null;
  drawn: boolean | null;
  answered: boolean;
  said: Judgement;
}

/**
 * Every post that the team said something of, answered or labelled. A reply that failed or was stopped answers nothing, nor
 * does one whose words were erased.
 */
export async function treated(db: Queries, brandId: string): Promise<TreatedPost[]> {
  const { rows } = await sql<Row>`
    with answered as (
      select distinct platform, in_reply_to as external_id from reply
      where brand_id = ${brandId} and state not in ('failed', 'cancelled') and text <> ''
    ), treated as (
      select platform, external_id from about_us where brand_id = ${brandId} and undone_at is null
      union select platform, external_id from answered
      union select platform, external_id from mention where brand_id = ${brandId} and said is not null
    )
    select t.platform, t.external_id, h.number, u.about, u.drawn, m.said, a.external_id is not null as answered
    from treated t
    left join about_us u on u.brand_id = ${brandId} and u.platform = t.platform and u.external_id = t.external_id and u.undone_at is null
    left join answered a on a.platform = t.platform and a.external_id = t.external_id
    left join mention m on m.brand_id = ${brandId} and m.platform = t.platform and m.external_id = t.external_id
    left join heard_post h on h.brand_id = ${brandId} and h.platform = t.platform and h.external_id = t.external_id
    where m.deleted_at is null`.execute(db);
  return rows.map((row) => ({
    platform: row.platform,
    externalId: row.external_id,
    number: row.number === null ? null : Number(row.number),
    said: row.about === null ? null : { about: row.about, drawn: row.drawn === true },
    answered: row.answered,
    judged: row.said,
  }));
}
