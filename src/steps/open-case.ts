import { find } from '../domain/fears/find.ts';
import type { FearsRules } from '../domain/fears-rules.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import { stopPhraseIn } from '../domain/stop-words.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { MentionRecord, Stores } from '../ports/stores/index.ts';
import { type Below, belowNow } from './about-us/below.ts';
import { eachApart } from './apart/each-apart.ts';
import { inTurn } from './apart/in-turn.ts';
import { countOwnPosts } from './case/count-own-posts.ts';
import { houseRules } from './rules/house-rules.ts';

/** Few enough that a worker killed in the middle loses little. */
const BATCH = 10;
const ACTOR = { kind: 'system', name: 'open-case' } as const;

/**
 * Finds each judged mention its place: the case of its author in its thread, a new case for a complaint, or none. What was
 * found on trial or is history has none: it is kept as it is.
 */
export async function openCase(deps: Deps): Promise<Next[]> {
  const { seen, toDecide } = await deps.db.change(ACTOR, async (tx) => {
    const records = await tx.mentions.claimUnopened(BATCH, deps.clock.now());
    const placed = await eachApart(deps, tx, {
      step: 'open-case',
      rows: records,
      idOf: ({ mention }) => mention.id,
      work: (each) => placeAll(deps, tx, each),
    });
    return { seen: records.length, toDecide: placed.filter(Boolean).length };
  });
  const next: Next[] = [];
  if (toDecide > 0) next.push({ step: 'decide-case' });
  if (seen === BATCH) next.push({ step: 'open-case' });
  return next;
}

/** Which of them joined a case, in order; the others are kept together, which is what most posts of a burst are. */
async function placeAll(deps: Deps, tx: Stores, records: readonly MentionRecord[]): Promise<boolean[]> {
  const rulesFor = await houseRules(deps, tx);
  const below = await belowNow(deps, tx);
  const joined = await inTurn(records, (record) =>
    joinCase(deps, tx, record, { rules: rulesFor(record.mention), below }),
  );
  const apart = records.filter((_, n) => !joined[n]);
  await putBelow(deps, tx, apart, below);
  await tx.mentions.keep(records.flatMap(({ mention }, n) => (joined[n] ? [] : [mention.id])));
  return joined;
}

/** What is probably not about us is told apart, so that a person can look through it. */
async function putBelow(
  deps: Deps,
  tx: Stores,
  records: readonly MentionRecord[],
  below: Below,
): Promise<void> {
  const rows = records.flatMap(({ mention }) => {
    const likelihood = below(mention);
    return likelihood === null ? [] : [{ mentionId: mention.id, likelihood }];
  });
  await tx.belowLine.put(rows, deps.clock.now());
}

async function joinCase(
  deps: Deps,
  tx: Stores,
  record: MentionRecord,
  by: { rules: Rulebook; below: Below },
): Promise<boolean> {
  const { mention } = record;
  if (mention.standing !== 'work') return false;
  const now = deps.clock.now();
  const known = await tx.cases.find(
    mention.brandId,
    mention.platform,
    mention.threadId,
    mention.author.externalId,
  );
  if (!known && (!opensCase(record, by.rules.fears) || by.below(mention) !== null)) return false;
  const { id, created } = known ? { id: known, created: false } : await tx.cases.openFor(mention, now);
  await tx.mentions.settle(mention.id, id);
  await tx.cases.apply(id, { kind: created ? 'opened' : 'post-joined' }, now);
  await countOwnPosts(deps, tx, id);
  await tx.cases.markUndecided(id, now);
  return true;
}

/** A complaint opens a case, and so does "leave me alone" said to us, so that it is heard. */
function opensCase(record: MentionRecord, fears: FearsRules): boolean {
  const { mention, verdict } = record;
  if (!verdict) return false;
  if (find(verdict, record, false, fears.find).concerns !== 'no') return true;
  return mention.tagged && stopPhraseIn(mention.text, fears.stop) !== null;
}
