import type { Platform } from '../../domain/mention.ts';
import type { OwnPost } from '../../ports/platform.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** A post of ours to somebody whose data was erased, where nothing new of theirs is held. */
interface Answer {
  post: OwnPost;
  personId: string;
}

export interface Apart {
  usual: OwnPost[];
  answers: Answer[];
}

/**
 * Tells apart what we said, before or since, to people whose data was erased: it counts, and no words of it are kept. Who has
 * a case in that thread again, or whose post is held again, is answered as everybody.
 */
export async function answersApart(
  deps: Deps,
  tx: Stores,
  platform: Platform,
  posts: readonly OwnPost[],
): Promise<Apart> {
  const forgotten = await tx.people.forgotten(
    platform,
    posts.flatMap(({ answeredPerson }) => answeredPerson ?? []),
  );
  const apart: Apart = { usual: [], answers: [] };
  for (const post of posts) {
    const personId = post.answeredPerson;
    const isApart = personId !== null && forgotten.has(personId) && !(await isHeld(deps, tx, platform, post));
    if (isApart) apart.answers.push({ post, personId });
    else apart.usual.push(post);
  }
  return apart;
}

async function isHeld(deps: Deps, tx: Stores, platform: Platform, post: OwnPost): Promise<boolean> {
  if (await tx.mentions.findByExternalId(platform, post.inReplyTo ?? '')) return true;
  const { threadId, answeredPerson } = post;
  if (threadId === null || answeredPerson === null) return false;
  const brandId = deps.brand.id;
  // Their case may be opened at this moment: the two wait for each other.
  await tx.people.holdPlace(brandId, { platform, externalId: answeredPerson }, threadId);
  return (await tx.cases.find(brandId, platform, threadId, answeredPerson)) !== null;
}

/** Counts them; gives how many were new. */
export async function countAnswers(
  deps: Deps,
  tx: Stores,
  platform: Platform,
  answers: readonly Answer[],
): Promise<number> {
  const brandId = deps.brand.id;
  const seen = await tx.ownPosts.add(
    platform,
    answers.map(({ post }) => withoutWords(post)),
  );
  const isNew = new Set(seen.map(({ externalId }) => externalId));
  for (const { externalId } of seen) await tx.ownPosts.markCounted(platform, externalId);
  for (const { post, personId } of answers) {
    const { externalId, threadId, postedAt } = post;
    if (threadId === null || !isNew.has(externalId)) continue;
    const person = { platform, externalId: personId };
    await tx.people.spendPlace({ brandId, threadId, person, externalId, postedAt });
  }
  return seen.length;
}

function withoutWords({ externalId, postedAt }: OwnPost): OwnPost {
  return { externalId, postedAt, inReplyTo: null, threadId: null, answeredPerson: null, text: '', url: '' };
}
