import { inBatches } from '../../domain/batches.ts';
import { isItem, reasonOf, sourcePause } from '../../domain/set-aside.ts';
import { BUDGET_SPENT, type Source } from '../../domain/source.ts';
import type { Page, PlatformAccount, PlatformError } from '../../ports/platform.ts';
import type { Deps } from '../../ports/step.ts';
import { planNow } from '../money/plan-now.ts';
import { restForBudget } from '../money/rest-for-budget.ts';
import type { Item, Reading } from './reading.ts';
import { storeAgain, storeItems } from './store-items.ts';

/** So many pages in one round: a burst is followed to its end, a platform gone mad is not followed for ever. */
const MOST_PAGES = 200;
const BUDGET_PAUSE_MS = 10 * 60_000;

/**
 * Reads a source to its end, one reader at a time in all processes. Every page is stored with its cursor; an error is
 * written on the source. The id of an item that was set aside has that item stored again.
 */
export async function readSource<T extends Item>(
  deps: Deps,
  sourceId: string | undefined,
  reading: Reading<T>,
): Promise<void> {
  if (sourceId === undefined) return;
  if (isItem(sourceId)) return storeAgain(deps, sourceId, reading);
  const hold = await deps.db.hold(`source/${sourceId}`);
  if (!hold) return;
  try {
    await readHeld(deps, sourceId, reading);
  } finally {
    await hold.release();
  }
}

async function readHeld<T extends Item>(deps: Deps, sourceId: string, reading: Reading<T>): Promise<void> {
  const actor = { kind: 'system', name: `collect:${sourceId}` } as const;
  const began = deps.clock.now();
  const source = await deps.db.change(actor, (tx) => tx.sources.begin(sourceId, began));
  const account = source && deps.accounts.get(source.platform);
  if (!source || !account) return;
  const error = await readPages(deps, source, account, reading, began).catch((thrown) =>
    unforeseen(deps, source, thrown),
  );
  if (error) await deps.db.change(actor, (tx) => tx.sources.failed(source.id, error, deps.clock.now()));
}

type SourceError = Pick<PlatformError, 'message' | 'until'> & { code: string };

/** What no connector should throw: shown on the source, and tried again less and less often, never given up. */
function unforeseen(deps: Deps, source: Source, thrown: unknown): SourceError {
  if (deps.db.isOutage(thrown)) throw thrown;
  const until = sourcePause(source.error?.since ?? null, deps.clock.now());
  return { code: 'unforeseen', message: `Reading it failed: ${reasonOf(thrown)}`, until };
}

/** What costs nothing is read whatever was spent. */
async function budgetSpent(deps: Deps, price: number): Promise<SourceError | null> {
  if (price === 0) return null;
  const { state, budgetUsd, spentUsd } = await planNow(deps);
  if (state !== 'spent') return null;
  const message = `This month's budget of $${budgetUsd} is spent ($${spentUsd.toFixed(2)}): reading stands still. Raise the monthly budget to go on.`;
  const until = new Date(deps.clock.now().getTime() + BUDGET_PAUSE_MS);
  return { code: BUDGET_SPENT, message, until };
}

async function readPages<T extends Item>(
  deps: Deps,
  source: Source,
  account: PlatformAccount,
  reading: Reading<T>,
  began: Date,
): Promise<SourceError | null> {
  const price = reading.pricePerItem(deps.prices[source.platform], source);
  // Only a whole round is a success, and only after one a source may rest.
  const endOf = async ({ more }: Page<T>) =>
    more
      ? { completedFrom: null, slowedUntil: null }
      : { completedFrom: began, slowedUntil: await restForBudget(deps, source, items * price) };
  let cursor = source.cursor;
  let items = 0;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    // Asked before each page: a burst of many pages must not run far beyond the budget.
    const spent = await budgetSpent(deps, price);
    if (spent) return spent;
    const answer = await reading.fetch(account, source, cursor);
    if (!answer.ok) return answer.error;
    const page = answer.value;
    items += page.items.length;
    await storePage(deps, source, reading, page, { price, ...(await endOf(page)) });
    if (!page.more) return null;
    cursor = page.cursor;
  }
  return null;
}

/**
 * Stores a page; its cursor moves with its last part. Who is killed in the middle has kept the parts before, so that a
 * page which sets much in motion is got through even by workers that do not live long.
 */
async function storePage<T extends Item>(
  deps: Deps,
  source: Source,
  reading: Reading<T>,
  page: Page<T>,
  {
    price,
    completedFrom,
    slowedUntil,
  }: { price: number; completedFrom: Date | null; slowedUntil: Date | null },
): Promise<void> {
  const actor = { kind: 'system', name: `collect:${source.id}` } as const;
  const parts = inBatches(page.items, reading.atOnce ?? page.items.length);
  const last = parts.pop() ?? [];
  let before = 0;
  for (const part of parts)
    before += await deps.db.change(actor, (tx) => storeItems(deps, tx, reading, part, source));
  const fetched = page.items.length;
  await deps.db.change(actor, async (tx) => {
    const stored = before + (await storeItems(deps, tx, reading, last, source));
    if (fetched > 0)
      await tx.spend.add(source.platform, reading.spendKind, fetched, fetched * price, deps.clock.now());
    const { cursor, unreadable, gap } = page;
    await tx.sources.advance(
      source.id,
      { cursor, fetched, stored, unreadable, gap, completedFrom, slowedUntil },
      deps.clock.now(),
    );
  });
}
