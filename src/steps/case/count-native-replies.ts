import type { CaseFile } from '../../domain/case.ts';
import { type Reply, takesAPlace } from '../../domain/reply.ts';
import type { Deps } from '../../ports/step.ts';
import type { SeenOwnPost, Stores } from '../../ports/stores/index.ts';

/** Counts what colleagues posted natively to this person in this thread, before or after the case was opened. */
export async function countNativeReplies(deps: Deps, tx: Stores, caseId: string): Promise<number> {
  const file = await tx.cases.lock(caseId);
  if (!file) return 0;
  const theirs = (await tx.mentions.inCase(caseId)).map((record) => record.mention.externalId);
  const posts = await tx.ownPosts.uncounted(file.person.platform, theirs);
  let replies = file.replies;
  for (const post of posts) {
    await countOne(deps, tx, { ...file, replies }, post);
    replies = await tx.replies.ofCase(caseId);
  }
  return posts.length;
}

/** A native post takes the free place; where none is free it takes that of a reply not yet on its way, or is a breach. */
async function countOne(deps: Deps, tx: Stores, file: CaseFile, post: SeenOwnPost): Promise<void> {
  const now = deps.clock.now();
  await tx.ownPosts.markCounted(post.platform, post.externalId);
  if (await tx.replies.findByExternalId(post.platform, post.externalId)) return;
  const counted = file.replies.filter(takesAPlace);
  for (const reply of counted.filter((held) => overtaken(held, post, counted.length))) {
    await tx.replies.markCancelled(
      reply.id,
      { code: 'answered-natively', reason: 'A colleague answered natively first.' },
      now,
    );
    await tx.cases.apply(
      file.id,
      { kind: 'reply-cancelled' },
      now,
      'A colleague answered natively first: our reply was stopped.',
    );
    counted.splice(counted.indexOf(reply), 1);
  }
  const ordinal =
    ([1, 2] as const).find((place) => !counted.some((reply) => reply.ordinal === place)) ?? null;
  await saveNative(deps, tx, file, post, ordinal);
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
