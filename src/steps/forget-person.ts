import { fail, ok, type Result } from '../domain/errors.ts';
import { mayErase, unanswered } from '../domain/forgetting.ts';
import type { Deps } from '../ports/step.ts';
import type { Account, Stores } from '../ports/stores/index.ts';

/** Rows that were erased, by the table they lay in. */
export type Erased = Record<string, number>;

/**
 * Erases all that is held about a person, in one transaction (GDPR, article 17). Replies that are approved and have not left
 * are stopped by it. It stays known, by keyed hashes alone, that they were forgotten, that they said stop, and which public
 * replies are out. Refused while something is on its way to them: its end is needed for the count.
 */
export async function forgetPerson(
  deps: Deps,
  { person, by }: { person: Account; by: string },
): Promise<Result<Erased>> {
  const erased = await eraseAll(deps, person, by);
  if (erased.ok) deps.hindsight.letGo();
  return erased;
}

function eraseAll(deps: Deps, person: Account, by: string): Promise<Result<Erased>> {
  return deps.db.change({ kind: 'person', name: by }, async (tx) => {
    await tx.people.hold('alone');
    const held = await tx.people.lock(person);
    const may = mayErase(held);
    if (!may.ok) return may;
    const erased = await tx.people.erase(person, deps.brand.id, deps.clock.now());
    if (Object.keys(erased).length === 0) return fail('not-found', 'Nothing is held about this account.');
    await countMessages(deps, tx, person, unanswered(held));
    await tx.audit.record('person-forgotten', 'person', null, { platform: person.platform, rows: erased });
    return ok(erased);
  });
}

/** Found in our inbox later they could not be told from others: so they count as sent, for the budget errs on the dearer side. */
async function countMessages(deps: Deps, tx: Stores, { platform }: Account, count: number): Promise<void> {
  const usd = count * deps.prices[platform].message;
  if (count > 0) await tx.spend.add(platform, 'message', count, usd, deps.clock.now());
}
