import type { Generated, GeneratedAlways } from 'kysely';
import type { Platform } from '../../domain/mention.ts';
import type { LocationColumns } from './location-columns.ts';

export interface HeardPostTable extends LocationColumns {
  /** Comes as text from the driver. */
  number: GeneratedAlways<string>;
  brand_id: string;
  platform: Platform;
  external_id: string;
  source_id: string;
  author_id: string;
  author_handle: string;
  author_name: string;
  author_followers: number | null;
  text: string;
  lang: string | null;
  url: string;
  community: string | null;
  tagged: boolean;
  posted_at: Date;
  heard_at: Date;
  looked_at: Date;
  judged: Generated<boolean>;
  written_by: Generated<string>;
}

export interface HeardGoneTable {
  number: string;
  at: Date;
  written_by: Generated<string>;
}

export interface AboutUsTable {
  id: string;
  brand_id: string;
  platform: Platform;
  external_id: string;
  about: boolean;
  drawn: boolean;
  by_whom: string;
  at: Date;
  undone_at: Generated<Date | null>;
  undone_by: Generated<string | null>;
}
