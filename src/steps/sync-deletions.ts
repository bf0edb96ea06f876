import type { Platform } from '../domain/mention.ts';
import type { Deps, Next } from '../ports/step.ts';

const BATCH = 100;
/** X wants deletions followed within 24 hours; open cases are asked first. */
const EVERY_MS = 6 * 60 * 60_000;
const ACTOR = { kind: 'system', name: 'sync-deletions' } as const;

/** What was deleted upstream is deleted here. */
export async function syncDeletions(deps: Deps): Promise<Next[]> {
  let gone = 0;
  for (const platform of deps.accounts.keys()) gone += await syncOne(deps, platform);
  return gone > 0 ? [{ step: 'decide-case' }] : [];
}

async function syncOne(deps: Deps, platform: Platform): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.db.read.mentions.dueForLookup(platform, new Date(now.getTime() - EVERY_MS), BATCH);
  if (due.length === 0) return 0;
  const looked = await deps.accounts.get(platform)?.lookup.look(due.map((mention) => mention.externalId));
  if (!looked?.ok) return 0;
  const gone = due.filter((mention) => looked.value.get(mention.externalId)?.state === 'gone');
  await deps.db.change(ACTOR, async (tx) => {
    await tx.spend.add(platform, 'post-read', due.length, due.length * deps.prices[platform].postRead, now);
    await tx.mentions.markLooked(
      due.map((mention) => mention.id),
      now,
    );
    await tx.mentions.eraseDeleted(
      gone.map((mention) => mention.id),
      now,
    );
    for (const mention of gone) if (mention.caseId) await tx.cases.markUndecided(mention.caseId, now);
  });
  return gone.length;
}
