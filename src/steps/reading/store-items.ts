import { isAside, itemId } from '../../domain/set-aside.ts';
import type { Source } from '../../domain/source.ts';
import type { Deps, StepName } from '../../ports/step.ts';
import type { Transaction } from '../../ports/stores/index.ts';
import { putAside } from '../apart/put-aside.ts';
import type { Item, Reading } from './reading.ts';

/**
 * Stores a page's items together; when that throws, each by itself, and the one that cannot be stored is set aside with
 * all its words: the cursor moves past it, so nothing else holds it.
 */
export async function storeItems<T extends Item>(
  deps: Deps,
  tx: Transaction,
  reading: Reading<T>,
  items: readonly T[],
  source: Source,
): Promise<number> {
  // Outside what may be undone, so that whatever becomes of an item, nobody is forgotten before it is known.
  await tx.people.hold('shared');
  const together = await tx.apart(() => reading.store(tx, items, source));
  if (together.ok) return together.value;
  let stored = 0;
  for (const item of items) {
    const alone = await tx.apart(() => reading.store(tx, [item], source));
    const subjectId = itemId(source.platform, item.externalId);
    if (alone.ok) {
      stored += alone.value;
      await tx.setAside.worked(reading.step, [subjectId]);
    } else if (!(await isKnown(deps, tx, reading.step, subjectId))) {
      const body = JSON.stringify({ sourceId: source.id, item });
      await putAside(deps, tx, { step: reading.step, subjectId, body, error: alone.error });
    }
  }
  return stored;
}

/** Another source, or the same one, may bring an item again while it is set aside: that is no new try. */
async function isKnown(deps: Deps, tx: Transaction, step: StepName, subjectId: string): Promise<boolean> {
  const known = await tx.setAside.get(step, subjectId);
  return known !== null && isAside(known.nextTryAt, deps.clock.now());
}

/** Stores an item that was set aside. Throws as the storing does. */
export async function storeAgain<T extends Item>(deps: Deps, id: string, reading: Reading<T>): Promise<void> {
  const row = await deps.db.read.setAside.get(reading.step, id);
  if (row?.body == null) return;
  const { sourceId, item } = JSON.parse(row.body, instants) as { sourceId: string; item: T };
  const source = await deps.db.read.sources.get(sourceId);
  if (!source) throw new Error(`Its source ${sourceId} is no more`);
  await deps.db.change({ kind: 'system', name: `collect:${sourceId}` }, async (tx) => {
    await tx.people.hold('shared');
    // Erased meanwhile, it is not stored from what was read before.
    if (await tx.setAside.get(reading.step, id)) await reading.store(tx, [item], source);
  });
}

/** JSON keeps instants as text. */
function instants(key: string, value: unknown): unknown {
  return (key === 'postedAt' || key === 'at') && typeof value === 'string' ? new Date(value) : value;
}
