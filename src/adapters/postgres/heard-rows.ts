import type { Insertable, Selectable } from 'kysely';
import type { HeardPost } from '../../domain/watch/heard-post.ts';
import { whole } from '../../domain/whole-text.ts';
import type { HeardPostTable } from './heard-tables.ts';
import { fromLocation, LOCATION_COLUMNS, toLocation } from './location-columns.ts';
import type { Columns } from './unnested.ts';

export function toHeard(row: Selectable<HeardPostTable>): HeardPost {
  return {
    number: Number(row.number),
    brandId: row.brand_id,
    platform: row.platform,
    externalId: row.external_id,
    sourceId: row.source_id,
    author: {
      platform: row.platform,
      externalId: row.author_id,
      handle: row.author_handle,
      name: row.author_name,
      followers: row.author_followers,
    },
    text: row.text,
    lang: row.lang,
    url: row.url,
    community: row.community,
    location: toLocation(row),
    tagged: row.tagged,
    postedAt: row.posted_at,
    heardAt: row.heard_at,
  };
}

export function fromHeard(post: Omit<HeardPost, 'number'>) {
  return {
    brand_id: post.brandId,
    platform: post.platform,
    external_id: post.externalId,
    source_id: post.sourceId,
    author_id: post.author.externalId,
    author_handle: whole(post.author.handle),
    author_name: whole(post.author.name),
    author_followers: post.author.followers,
    text: whole(post.text),
    lang: post.lang,
    url: post.url,
    community: post.community,
    ...fromLocation(post.location),
    tagged: post.tagged,
    posted_at: post.postedAt,
    heard_at: post.heardAt,
    looked_at: post.heardAt,
  } satisfies Insertable<HeardPostTable>;
}

export const HEARD_COLUMNS = {
  brand_id: 'text',
  platform: 'text',
  external_id: 'text',
  source_id: 'text',
  author_id: 'text',
  author_handle: 'text',
  author_name: 'text',
  author_followers: 'int',
  text: 'text',
  lang: 'text',
  url: 'text',
  community: 'text',
  ...LOCATION_COLUMNS,
  tagged: 'boolean',
  posted_at: 'timestamptz',
  heard_at: 'timestamptz',
  looked_at: 'timestamptz',
} as const satisfies Columns<ReturnType<typeof fromHeard>>;
