import { find } from '../../domain/fears/find.ts';
import { takesAPlace } from '../../domain/reply.ts';
import { countsAs } from '../../domain/said.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { MentionRecord, ReplyRecord, Stores } from '../../ports/stores/index.ts';
import { houseRules } from '../rules/house-rules.ts';

/** What came of a person's word in the case of the post. */
export interface Followed {
  next: Next[];
  /** The draft that waited for this post is off the queue. */
  withdrawn: boolean;
  /** The reply to this post that is out, or was approved before: it stays as it is. */
  stays: ReplyRecord | null;
}

/**
 * The case follows a person's word: decided anew where what the post counts as moved, else drafted anew where a draft waits
 * for it. A word by which nothing is owed takes that draft off the queue at once, so that nobody approves it meanwhile.
 * `before` is the post as it counted before the word.
 */
export async function followWord(
  deps: Deps,
  tx: Stores,
  { before, caseId, says }: { before: MentionRecord; caseId: string; says: string },
): Promise<Followed> {
  const now = deps.clock.now();
  // An approval locks the case too: it comes before this word, and its reply stays, or after it, and is refused.
  await tx.cases.lock(caseId);
  const record = (await tx.mentions.get(before.mention.id)) ?? before;
  await tx.cases.note(caseId, says, now);
  const stays = await replyTo(tx, record, caseId);
  const is = countsAs(record);
  const moved = is !== countsAs(before);
  const isDrafted = (await tx.drafts.waitingOf(caseId))?.mentionId === record.mention.id;
  if (!moved && !isDrafted) return { next: [], withdrawn: false, stays };
  const withdrawn = isDrafted && (is === 'not-about-us' || is === 'not-a-complaint');
  if (withdrawn) await tx.drafts.supersede(caseId, 'withdrawn', says, now);
  const byHand = moved ? await wishFor(deps, tx, before, record, caseId) : true;
  await tx.cases.markUndecided(caseId, now, byHand);
  return { next: [{ step: 'decide-case' }], withdrawn, stays };
}

async function replyTo(tx: Stores, { mention }: MentionRecord, caseId: string): Promise<ReplyRecord | null> {
  const replies = await tx.replies.ofCase(caseId);
  return replies.findLast((reply) => reply.inReplyTo === mention.externalId && takesAPlace(reply)) ?? null;
}

/**
 * Whether a draft is owed whatever the classifier says. "Not a complaint" ends an earlier wish for one. Where "not about us"
 * is taken back, a draft that somebody had asked for against the classifier comes back with it.
 */
async function wishFor(
  deps: Deps,
  tx: Stores,
  before: MentionRecord,
  { mention, verdict, judged, aboutUs }: MentionRecord,
  caseId: string,
): Promise<boolean | undefined> {
  if (judged === 'not-a-complaint') return false;
  if (countsAs(before) !== 'not-about-us' || aboutUs === false || !verdict) return undefined;
  const last = await tx.drafts.latestOf(caseId);
  if (last?.state !== 'withdrawn' || last.mentionId !== mention.id) return undefined;
  const { fears } = (await houseRules(deps, tx))(mention);
  return find(verdict, { judged, aboutUs }, false, fears.find).concerns === 'no' ? true : undefined;
}
