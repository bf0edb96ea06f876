import type { Platform } from '../domain/mention.ts';
import type { Deps, Next } from '../ports/step.ts';

const BATCH = 100;
const HOUR_MS = 60 * 60_000;
const EVERY_MS = 6 * HOUR_MS;
/** X wants deletions followed within 24 hours, and each question costs. */
const PAID_EVERY_MS = 20 * HOUR_MS;
/** Heard posts are no work of anybody's. */
const HEARD_EVERY_MS = 24 * HOUR_MS;
const ACTOR = { kind: 'system', name: 'sync-deletions' } as const;

/** What was deleted upstream is deleted here. What belongs to a case is asked for first; a spent budget does not stop it. */
export async function syncDeletions(deps: Deps): Promise<Next[]> {
  let gone = 0;
  for (const platform of deps.accounts.keys()) gone += await syncOne(deps, platform);
  return gone > 0 ? [{ step: 'decide-case' }] : [];
}

async function syncOne(deps: Deps, platform: Platform): Promise<number> {
  const now = deps.clock.now();
  const every = deps.prices[platform].postRead > 0 ? PAID_EVERY_MS : EVERY_MS;
  const due = await deps.db.read.mentions.dueForLookup(platform, new Date(now.getTime() - every), BATCH);
  const ids = [
    ...new Set([
      ...due.map((mention) => mention.externalId),
      ...(await heardDue(deps, platform, due.length)),
    ]),
  ];
  if (ids.length === 0) return 0;
  const looked = await deps.accounts.get(platform)?.lookup.look(ids);
  if (!looked?.ok) return 0;
  const isGone = (externalId: string) => looked.value.get(externalId)?.state === 'gone';
  const gone = due.filter((mention) => isGone(mention.externalId));
  await deps.db.change(ACTOR, async (tx) => {
    await tx.spend.add(platform, 'post-read', ids.length, ids.length * deps.prices[platform].postRead, now);
    await tx.mentions.markLooked(
      due.map((mention) => mention.id),
      now,
    );
    await tx.heard.markLooked(platform, ids, now);
    await tx.mentions.eraseDeleted(
      gone.map((mention) => mention.id),
      now,
    );
    await tx.heard.forget(platform, ids.filter(isGone), now);
    for (const mention of gone) if (mention.caseId) await tx.cases.markUndecided(mention.caseId, now);
  });
  return gone.length;
}

/** What was only heard is asked for too, in the room that is left, where asking costs nothing. */
async function heardDue(deps: Deps, platform: Platform, taken: number): Promise<string[]> {
  if (taken >= BATCH || deps.prices[platform].postRead > 0) return [];
  const before = new Date(deps.clock.now().getTime() - HEARD_EVERY_MS);
  return deps.db.read.heard.dueForLookup(platform, before, BATCH - taken);
}
