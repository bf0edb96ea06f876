import type { Prices } from '../../domain/prices.ts';
import type { Source } from '../../domain/source.ts';
import type { Cursor, Page, PlatformAccount, PlatformResult } from '../../ports/platform.ts';
import type { StepName } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** What every read thing has: the platform's own id. */
export interface Item {
  externalId: string;
}

/** How one kind of source is read. */
export interface Reading<T extends Item> {
  step: StepName;
  fetch(account: PlatformAccount, source: Source, cursor: Cursor): Promise<PlatformResult<Page<T>>>;
  /** So many items are stored in one transaction; a whole page without it. Few where each of them sets much in motion. */
  atOnce?: number;
  /** Stores items in the transaction that moves the cursor; returns how many were new. Must bear to be done again. */
  store(tx: Stores, items: readonly T[], source: Source): Promise<number>;
  pricePerItem(prices: Prices['x' | 'reddit'], source: Source): number;
  spendKind: string;
}
