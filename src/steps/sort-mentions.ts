import { isBelow } from '../domain/about-us/line.ts';
import { heardUntil } from '../domain/watch/heard-post.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Movable, Stores } from '../ports/stores/index.ts';
import { type Knowledge, knowledgeOf, lineNow } from './about-us/knowledge.ts';

const ACTOR = { kind: 'system', name: 'sort-mentions' } as const;
/** So many are held against the line: what stands below it, then the newest. */
const MOST = 20_000;
/** What comes back is work again when it was collected so lately; older posts come back to be read. */
const STILL_WORK_MS = 7 * 24 * 60 * 60_000;

/**
 * Holds mentions against the line again when the line, a judgement or the words looked for have changed: some go below, some
 * come back. Those with a case stay with it, and those that tag the brand are never moved.
 */
export async function sortMentions(deps: Deps): Promise<Next[]> {
  if ((await deps.db.read.belowLine.line(deps.brand.id)) === null) return [];
  const toPlace = await deps.db.change(ACTOR, async (tx) => {
    await tx.people.hold('shared');
    const drawn = await tx.belowLine.line(deps.brand.id, 'alone');
    const knowledge = await knowledgeOf(deps, tx);
    const line = lineNow(drawn, knowledge);
    const as = `${line ?? 'off'} ${knowledge.key}`;
    if (drawn === null || drawn.sortedAs === as) return 0;
    const placed = await sortAll(deps, tx, knowledge, line);
    await tx.belowLine.sorted(deps.brand.id, as);
    return placed;
  });
  return toPlace > 0 ? [{ step: 'open-case' }] : [];
}

/** Gives how many came back as work. */
async function sortAll(deps: Deps, tx: Stores, knowledge: Knowledge, line: number | null): Promise<number> {
  const now = deps.clock.now();
  const movable = await tx.belowLine.movable(deps.brand.id, heardUntil(now), MOST);
  const held = movable.map((mention) => ({ mention, ...hold(knowledge, mention, line) }));
  await tx.belowLine.put(
    held
      .filter(({ below }) => below)
      .map(({ mention, likelihood }) => ({ mentionId: mention.id, likelihood })),
    now,
  );
  const back = held.filter(({ mention, below }) => mention.below && !below).map(({ mention }) => mention);
  const work = back.filter(({ collectedAt }) => now.getTime() - collectedAt.getTime() <= STILL_WORK_MS);
  await tx.belowLine.bringBack(idsOf(back), idsOf(work));
  return work.length;
}

function hold(
  knowledge: Knowledge,
  mention: Movable,
  line: number | null,
): { likelihood: number; below: boolean } {
  const likelihood = knowledge.likelihood(mention);
  const judged = knowledge.saidOf(mention);
  return { likelihood, below: isBelow({ tagged: false, judged, likelihood }, line) };
}

function idsOf(mentions: readonly Movable[]): string[] {
  return mentions.map(({ id }) => id);
}
