import type { Prices } from '../../domain/prices.ts';
import type { Source } from '../../domain/source.ts';
import type { Cursor, Page, PlatformAccount, PlatformError, PlatformResult } from '../../ports/platform.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

const LEASE_MS = 90_000;
/** So many pages in one round: a burst is followed to its end, a platform gone mad is not followed for ever. */
const MOST_PAGES = 200;
const BUDGET_PAUSE_MS = 10 * 60_000;

export interface Reading<T> {
  fetch(account: PlatformAccount, source: Source, cursor: Cursor): Promise<PlatformResult<Page<T>>>;
  /** Stores a page in the transaction that moves the cursor; returns how many were new. */
  store(tx: Stores, page: Page<T>, source: Source): Promise<number>;
  pricePerItem(prices: Prices['x' | 'reddit'], source: Source): number;
  spendKind: string;
}

/** Reads a source to its end under a lease. Every page is stored with its cursor; an error is written on the source. */
export async function readSource<T>(
  deps: Deps,
  sourceId: string | undefined,
  reading: Reading<T>,
): Promise<void> {
  const actor = { kind: 'system', name: `collect:${sourceId}` } as const;
  const began = deps.clock.now();
  const source = await deps.db.change(actor, (tx) =>
    tx.sources.claim(sourceId ?? '', began, new Date(began.getTime() + LEASE_MS)),
  );
  const account = source && deps.accounts.get(source.platform);
  if (!source || !account) return;
  try {
    const error = (await budgetSpent(deps)) ?? (await readPages(deps, source, account, reading, began));
    if (error) await deps.db.change(actor, (tx) => tx.sources.failed(source.id, error, deps.clock.now()));
  } finally {
    await deps.db.change(actor, (tx) => tx.sources.release(source.id));
  }
}

type SourceError = Pick<PlatformError, 'message' | 'until'> & { code: string };

async function budgetSpent(deps: Deps): Promise<SourceError | null> {
  if (deps.budgetUsd === null) return null;
  const now = deps.clock.now();
  const spent = await deps.db.read.spend.thisMonthUsd(now);
  if (spent < deps.budgetUsd) return null;
  const message = `This month's budget of $${deps.budgetUsd} is spent ($${spent.toFixed(2)}): reading stands still. Raise MONTHLY_BUDGET_USD to go on.`;
  return { code: 'budget-spent', message, until: new Date(now.getTime() + BUDGET_PAUSE_MS) };
}

async function readPages<T>(
  deps: Deps,
  source: Source,
  account: PlatformAccount,
  reading: Reading<T>,
  began: Date,
): Promise<SourceError | null> {
  const price = reading.pricePerItem(deps.prices[source.platform], source);
  let cursor = source.cursor;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const answer = await reading.fetch(account, source, cursor);
    if (!answer.ok) return answer.error;
    const page = answer.value;
    await deps.db.change({ kind: 'system', name: `collect:${source.id}` }, async (tx) => {
      const stored = await reading.store(tx, page, source);
      const fetched = page.items.length;
      if (fetched > 0)
        await tx.spend.add(source.platform, reading.spendKind, fetched, fetched * price, deps.clock.now());
      const completedFrom = page.more ? null : began;
      await tx.sources.advance(source.id, {
        cursor: page.cursor,
        fetched,
        stored,
        unreadable: page.unreadable,
        gap: page.gap,
        completedFrom,
      });
    });
    if (!page.more) return null;
    cursor = page.cursor;
  }
  return null;
}
