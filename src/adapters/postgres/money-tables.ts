import type { ColumnType, Generated } from 'kysely';
import type { Platform } from '../../domain/mention.ts';
import type { DayCount } from '../../domain/volume/day-count.ts';
import type { Count, Json } from './column.ts';

/** Money comes as text from the driver, so that no cent is lost on the way. */
type Usd = ColumnType<string | null, number | null, number | null>;

export interface BudgetVersionTable {
  brand_id: string;
  version: number;
  usd: Usd;
  set_by: string;
  set_at: Date;
  why: string;
}

export interface SourceHourTable {
  source_id: string;
  hour: Date;
  rounds: Generated<number>;
  fetched: Count;
  stored: Count;
  failed: Generated<number>;
  gaps: Generated<number>;
  gap_from: Date | null;
  slowed: Generated<boolean>;
  error_code: string | null;
}

export interface QueryCountTable {
  platform: Platform;
  query_hash: string;
  query: string;
  days: Json<DayCount[]>;
  asked_at: Date;
}
