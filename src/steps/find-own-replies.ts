import type { OwnPost } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { ReplyRecord, SeenOwnPost, Stores } from '../ports/stores/index.ts';
import { afterPublic } from './case/after-public.ts';
import { countNativeReplies } from './case/count-native-replies.ts';
import { readSource } from './reading/read-source.ts';

/** Reads our own timeline: confirms replies whose outcome is unknown or that a person posted, and counts native ones. */
export async function findOwnReplies(deps: Deps, sourceId: string | undefined): Promise<Next[]> {
  const next: Next[] = [];
  await readSource<OwnPost>(deps, sourceId, {
    fetch: (account, _source, cursor) => account.ownPosts.recent(cursor),
    async store(tx, page, source) {
      const seen = await tx.ownPosts.add(source.platform, page.items);
      for (const post of seen) next.push(...(await place(deps, tx, post)));
      return seen.length;
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
  if (!caseId) return [];
  await tx.cases.lock(caseId);
  const waiting = bestMatch(await tx.replies.ofCase(caseId), post);
  if (waiting) return confirm(deps, tx, waiting, post);
  const counted = await countNativeReplies(deps, tx, caseId);
  return counted > 0 ? [{ step: 'decide-case' }, { step: 'hand-off', id: caseId }] : [];
}

/** The case of whoever we answered; one is opened when a colleague answered a post that nobody took for a complaint. */
async function caseOf(deps: Deps, tx: Stores, post: SeenOwnPost): Promise<string | null> {
  const record = await tx.mentions.findByExternalId(post.platform, post.inReplyTo ?? '');
  if (!record) return null;
  if (record.caseId) return record.caseId;
  const now = deps.clock.now();
  const { id, created } = await tx.cases.openFor(record.mention, now);
  await tx.mentions.settle(record.mention.id, id);
  if (created) await tx.cases.apply(id, { kind: 'opened' }, now, 'A colleague answered natively.');
  return id;
}

/** By hand a person may have changed the words, so there the answered post is enough; a machine's words must be the same. */
function bestMatch(replies: readonly ReplyRecord[], post: SeenOwnPost): ReplyRecord | null {
  const open = replies.filter((reply) => reply.inReplyTo === post.inReplyTo && reply.externalId === null);
  const sameWords = open.find(
    (reply) => ['sending', 'unknown', 'by-hand'].includes(reply.state) && alike(reply.text, post.text),
  );
  return sameWords ?? open.find((reply) => reply.state === 'by-hand') ?? null;
}

/** Platforms shorten links, trim, escape and put the answered name in front: letters and digits alone are compared. */
function alike(ours: string, theirs: string): boolean {
  const [a, b] = [letters(ours), letters(theirs)];
  return a === b;
}

function letters(text: string): string {
  return text
    .replace(/^(@\w+\s+)+/, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/&(amp|lt|gt);/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

async function confirm(deps: Deps, tx: Stores, reply: ReplyRecord, post: SeenOwnPost): Promise<Next[]> {
  await tx.ownPosts.markCounted(post.platform, post.externalId);
  await tx.replies.markSent(reply.id, { externalId: post.externalId, url: post.url }, post.postedAt);
  const how =
    reply.state === 'by-hand'
      ? 'was posted by hand and found on our timeline'
      : 'had no answer, but is on our timeline';
  return afterPublic(deps, tx, reply, `Reply ${reply.ordinal} ${how}.`);
}
