import type { Platform } from '../../domain/mention.ts';
import type { DayCount } from '../../domain/volume/day-count.ts';

/** What a platform counted for a query when it was last asked, because asking costs money. */
export interface QueryCountStore {
  get(platform: Platform, query: string): Promise<{ days: DayCount[]; askedAt: Date } | null>;
  save(platform: Platform, query: string, days: readonly DayCount[], now: Date): Promise<void>;
}
