import type { CaseFile } from '../../domain/case.ts';
import { type Reply, takesAPlace } from '../../domain/reply.ts';
import { sameWords } from '../../domain/same-words.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { ReplyRecord, SeenOwnPost, Stores } from '../../ports/stores/index.ts';
import { afterPublic } from './after-public.ts';

/**
 * Gives each post of ours to this person its place: it is a reply whose end was not known, or a colleague wrote it natively,
 * before or after the case was opened. Our own replies are recognised first, whichever post was seen first: one that was
 * taken for a native reply would go out a second time.
 */
export async function countOwnPosts(deps: Deps, tx: Stores, caseId: string): Promise<Next[]> {
  const file = await tx.cases.lock(caseId);
  if (!file) return [];
  const theirs = (await tx.mentions.inCase(caseId)).map((record) => record.mention.externalId);
  const posts = await tx.ownPosts.uncounted(file.person, file.threadId, theirs);
  const next: Next[] = [];
  const unclaimed: SeenOwnPost[] = [];
  for (const post of posts) {
    const reply = inTheseWords(await tx.replies.ofCase(caseId), post);
    if (reply) next.push(...(await confirm(deps, tx, reply, post)));
    else unclaimed.push(post);
  }
  for (const post of unclaimed) {
    const replies = await tx.replies.ofCase(caseId);
    const byHand = answering(replies, post).find((reply) => reply.state === 'by-hand');
    if (byHand) next.push(...(await confirm(deps, tx, byHand, post)));
    else next.push(...(await countNative(deps, tx, { ...file, replies }, post)));
  }
  return next;
}

function inTheseWords(replies: readonly ReplyRecord[], post: SeenOwnPost): ReplyRecord | null {
  const open = answering(replies, post).filter((reply) =>
    ['sending', 'unknown', 'by-hand'].includes(reply.state),
  );
  return open.find((reply) => sameWords(reply.text, post.text)) ?? null;
}

/** By hand a person may have changed the words, so there the answered post is enough; a machine's words must be the same. */
function answering(replies: readonly ReplyRecord[], post: SeenOwnPost): ReplyRecord[] {
  return replies.filter((reply) => reply.inReplyTo === post.inReplyTo && reply.externalId === null);
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

/** A native post takes the free place; where none is free it takes that of a reply not yet on its way, or is a breach. */
async function countNative(deps: Deps, tx: Stores, file: CaseFile, post: SeenOwnPost): Promise<Next[]> {
  const now = deps.clock.now();
  await tx.ownPosts.markCounted(post.platform, post.externalId);
  if (await tx.replies.findByExternalId(post.platform, post.externalId)) return [];
  const counted = file.replies.filter(takesAPlace);
  for (const reply of counted.filter((held) => overtaken(held, post, counted.length))) {
    const why = { code: 'answered-natively', reason: 'A colleague answered natively first.' };
    await tx.replies.markCancelled(reply.id, why, now);
    const says = 'A colleague answered natively first: our reply was stopped.';
    await tx.cases.apply(file.id, { kind: 'reply-cancelled' }, now, says);
    counted.splice(counted.indexOf(reply), 1);
  }
  const ordinal =
    ([1, 2] as const).find((place) => !counted.some((reply) => reply.ordinal === place)) ?? null;
  await saveNative(deps, tx, file, post, ordinal);
  return [{ step: 'decide-case' }, { step: 'hand-off', id: file.id }];
}

/** Not yet on its way, and answering the same post or standing where the native one must stand. */
function overtaken(reply: Reply, post: SeenOwnPost, places: number): boolean {
  const still = reply.state === 'ready' || reply.state === 'by-hand';
  return still && (reply.inReplyTo === post.inReplyTo || places >= 2);
}

async function saveNative(
  deps: Deps,
  tx: Stores,
  file: CaseFile,
  post: SeenOwnPost,
  ordinal: 1 | 2 | null,
): Promise<void> {
  const now = deps.clock.now();
  await tx.replies.add(
    {
      id: deps.newId(),
      brandId: file.brandId,
      platform: file.person.platform,
      threadId: file.threadId,
      personId: file.person.externalId,
      caseId: file.id,
      draftId: null,
      ordinal,
      road: 'native',
      state: 'sent',
      text: post.text,
      textHash: deps.hash(post.text),
      inReplyTo: post.inReplyTo ?? '',
      externalId: post.externalId,
      url: post.url,
      approvedBy: null,
      approvedAt: null,
      sentAt: post.postedAt,
    },
    now,
  );
  if (ordinal === null) {
    await tx.cases.apply(
      file.id,
      { kind: 'breach-found' },
      now,
      'A third public reply was posted natively. It is kept and shown as a breach.',
    );
    return;
  }
  const last = ordinal >= deps.rulebook.fears.replyTwice.limit && holdsInvitation(deps, post);
  await tx.cases.apply(
    file.id,
    { kind: 'reply-public', last },
    now,
    `A colleague posted reply ${ordinal} natively.`,
  );
  await tx.cases.markUndecided(file.id, now);
}

/** A colleague's last reply may not carry the way to a private message; nobody is called invited who was not. */
function holdsInvitation(deps: Deps, post: SeenOwnPost): boolean {
  const link = deps.accounts.get(post.platform)?.messenger.inviteLink();
  return link !== undefined && post.text.includes(link);
}
