import type { OwnPost } from '../../ports/platform.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { SeenOwnPost, Stores } from '../../ports/stores/index.ts';
import { countOwnPosts } from '../case/count-own-posts.ts';
import { answersApart, countAnswers } from './answers-to-forgotten.ts';
import { readSource } from './read-source.ts';

/** Each post of ours may open a case and settle a reply. */
const FEW = 5;

/** Reads our own timeline: confirms replies whose outcome is unknown or that a person posted, and counts native ones. */
export async function readOwnTimeline(deps: Deps, sourceId: string | undefined): Promise<Next[]> {
  const next: Next[] = [];
  await readSource<OwnPost>(deps, sourceId, {
    step: 'find-own-replies',
    atOnce: FEW,
    fetch: (account, _source, cursor) => account.ownPosts.recent(cursor),
    async store(tx, posts, source) {
      const { usual, answers } = await answersApart(deps, tx, source.platform, posts);
      const seen = await tx.ownPosts.add(source.platform, usual);
      for (const post of seen) next.push(...(await place(deps, tx, post)));
      return seen.length + (await countAnswers(deps, tx, source.platform, answers));
    },
    pricePerItem: (prices) => prices.ownRead,
    spendKind: 'own-read',
  });
  return next;
}

/** Finds the reply that this post is; a post that is none of ours was written natively. */
async function place(deps: Deps, tx: Stores, post: SeenOwnPost): Promise<Next[]> {
  if (post.inReplyTo === null) return [];
  const known = await tx.replies.findByExternalId(post.platform, post.externalId);
  if (known) {
    await tx.ownPosts.markCounted(post.platform, post.externalId);
    return [];
  }
  const caseId = await caseOf(deps, tx, post);
  return caseId ? countOwnPosts(deps, tx, caseId) : [];
}

/** The case of whoever we answered; one is opened when a colleague answered a post that nobody took for a complaint. */
async function caseOf(deps: Deps, tx: Stores, post: SeenOwnPost): Promise<string | null> {
  const record = await tx.mentions.findByExternalId(post.platform, post.inReplyTo ?? '');
  if (!record) return caseInThread(deps, tx, post);
  if (record.caseId) return record.caseId;
  const now = deps.clock.now();
  const { id, created } = await tx.cases.openFor(record.mention, now);
  await tx.mentions.settle(record.mention.id, id);
  if (created) await tx.cases.apply(id, { kind: 'opened' }, now, 'A colleague answered natively.');
  return id;
}

/** The answered post is not held: it was never found, or its author's data was erased. The person in the thread counts. */
async function caseInThread(deps: Deps, tx: Stores, post: SeenOwnPost): Promise<string | null> {
  if (post.threadId === null || post.answeredPerson === null) return null;
  return tx.cases.find(deps.brand.id, post.platform, post.threadId, post.answeredPerson);
}
