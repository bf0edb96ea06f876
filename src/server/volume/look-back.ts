import type { FoundAt } from '../../domain/volume/platform-volume.ts';
import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { compileMatcher, openMatcher, soughtBy } from '../../domain/watch/matcher.ts';
import { termsOf } from '../../domain/watch/set-terms.ts';
import type { Deps } from '../../ports/step.ts';
import { heardPosts, worthsOf } from '../../steps/index.ts';

const WINDOW_MS = 28 * 24 * 3_600_000;
const LEAST_MS = 60 * 60_000;

/** What was heard in the last weeks, and how much of use it was. */
export interface LookBack {
  /** null when it is too early to say. */
  from: Date | null;
  to: Date;
  posts: HeardPost[];
}

export async function lookBack(deps: Deps): Promise<LookBack> {
  const to = deps.clock.now();
  const posts = (await heardPosts(deps)).filter(
    ({ heardAt }) => to.getTime() - heardAt.getTime() < WINDOW_MS,
  );
  const first = posts.reduce((least, { heardAt }) => Math.min(least, heardAt.getTime()), to.getTime());
  // The first round brings posts of before: what was posted earlier than it was listened to counts as heard then.
  const from = new Date(Math.min(first, to.getTime() - LEAST_MS));
  return { from: posts.length === 0 ? null : from, to, posts };
}

/** A found post, with the source that brought it first. */
export type FoundBack = FoundAt & Pick<HeardPost, 'sourceId'>;

/** The posts of a look back that a body finds, with what found each, what reading it cost and how much of use it was. */
export async function foundBy(
  deps: Deps,
  body: KeywordSetBody,
  { posts, from, to }: LookBack,
): Promise<FoundBack[]> {
  const matcher = openMatcher(compileMatcher([soughtBy({ id: 'body', version: 0, body })], deps.lists));
  const found = posts.flatMap((post) => {
    const [match] = matcher.match({
      ...post,
      author: post.author.handle,
      followers: post.author.followers,
    });
    return match ? [{ post, terms: match.terms.map(({ term }) => term) }] : [];
  });
  const worths = await worthsOf(
    deps,
    found.map(({ post }) => post),
    from ?? to,
  );
  return found.map(({ post, terms }, n) => {
    const prices = deps.prices[post.platform];
    return {
      platform: post.platform,
      sourceId: post.sourceId,
      postedAt: from && post.postedAt < from ? post.heardAt : post.postedAt,
      tagged: post.tagged,
      terms,
      usd: post.tagged ? prices.ownRead : prices.postRead,
      worth: worths[n] ?? null,
    };
  });
}

/** All terms of a body as they are written, those that can never be found left out. */
export function termsIn(deps: Deps, body: KeywordSetBody): string[] {
  const { certain, ambiguous } = termsOf(body, deps.lists);
  return [...new Set([...certain, ...ambiguous.map(({ term }) => term)].map(({ written }) => written))];
}
