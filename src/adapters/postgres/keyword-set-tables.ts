import type { ColumnType, Generated } from 'kysely';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { VersionState } from '../../domain/watch/version.ts';
import type { Json } from './column.ts';

export interface KeywordSetTable {
  id: string;
  brand_id: string;
  name: string;
  live_version: number;
}

export interface KeywordSetVersionTable {
  set_id: string;
  version: number;
  body: Json<KeywordSetBody>;
  saved_by: string;
  saved_at: Date;
  why: string;
  state: Generated<VersionState>;
  based_on: number | null;
  restores: number | null;
  live_from: Date | null;
  live_until: Date | null;
  trial_from: Date | null;
  trial_until: Date | null;
  trial_ended_by: string | null;
}

export interface KeywordSetDraftTable {
  set_id: string;
  revision: number;
  /** Null while there is no draft. */
  body: ColumnType<KeywordSetBody | null, string | null, string | null>;
  based_on: number;
  edited_by: string;
  edited_at: Date;
}

export interface KeywordSetEditorTable {
  set_id: string;
  name: string;
  since: Date;
  seen_at: Date;
}
