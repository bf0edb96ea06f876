import type { Mention, Post } from '../domain/mention.ts';
import type { Source } from '../domain/source.ts';
import { concernsBrand } from '../domain/watch/concerns.ts';
import type { HeardPost } from '../domain/watch/heard-post.ts';
import type { SourceQuery } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';
import { type Finder, finderOf, findIn } from './reading/finding.ts';
import { postsNotForgotten } from './reading/not-forgotten.ts';
import { readSource } from './reading/read-source.ts';

/** Reads one source from its cursor to its end; new mentions and the moved cursor are stored together. */
export async function collectMentions(deps: Deps, sourceId: string | undefined): Promise<Next[]> {
  let stored = 0;
  const finder = await finderOf(deps);
  await readSource<Post>(deps, sourceId, {
    step: 'collect-mentions',
    fetch: (account, source, cursor) => account.source.fetch(queryOf(source), cursor),
    async store(tx, posts, source) {
      const theirs = await postsNotForgotten(tx, postsOfOthers(deps, posts, source));
      await tx.heard.add(theirs.map((post) => heardAs(deps, post, source)));
      const ids = await tx.mentions.add(await mentionsIn(deps, tx, theirs, source, finder));
      stored += ids.length;
      return ids.length;
    },
    pricePerItem: (prices, source) => (source.kind === 'mentions' ? prices.ownRead : prices.postRead),
    spendKind: 'post-read',
  });
  return stored > 0 ? [{ step: 'classify-mention' }] : [];
}

function queryOf(source: Source): SourceQuery {
  if (source.kind === 'search') return { kind: 'search', query: source.query ?? '' };
  if (source.kind === 'posts' || source.kind === 'comments')
    return { kind: source.kind, community: source.query ?? '' };
  return { kind: 'mentions' };
}

/** Reposts and our own posts are no mentions. */
function postsOfOthers(deps: Deps, posts: readonly Post[], source: Source): Post[] {
  const account = { platform: source.platform, handle: deps.accounts.get(source.platform)?.handle ?? '' };
  return posts.filter((post) => concernsBrand(post, account) === 'other');
}

/** What was fetched and paid for is kept for looking back, whether a keyword set finds it or not. */
function heardAs(deps: Deps, post: Post, source: Source): Omit<HeardPost, 'number'> {
  const { platform, externalId, author, text, lang, url, community, location } = post;
  const now = deps.clock.now();
  return {
    ...{ platform, externalId, author, text, lang, url, community, location },
    brandId: deps.brand.id,
    sourceId: source.id,
    tagged: isTagged(post, source),
    postedAt: notAfter(now, post.postedAt),
    heardAt: now,
  };
}

/** A search's hit counts only when the keyword sets find it here too. */
async function mentionsIn(
  deps: Deps,
  tx: Stores,
  posts: readonly Post[],
  source: Source,
  finder: Finder,
): Promise<Mention[]> {
  const now = deps.clock.now();
  const heard = posts.map((post) => ({
    post: { ...post, postedAt: notAfter(now, post.postedAt) },
    tagged: isTagged(post, source),
  }));
  return (await findIn(deps, tx, finder, heard)).map(({ post, ...found }) => {
    const { isRepost: _, ...kept } = post;
    return {
      ...kept,
      ...found,
      id: deps.newId(),
      brandId: deps.brand.id,
      collectedAt: now,
      deletedAt: null,
    };
  });
}

function isTagged(post: Post, source: Source): boolean {
  return source.kind === 'mentions' || post.summons;
}

/** A wrong date would stand above everything for ever, and never be due. */
function notAfter(now: Date, at: Date): Date {
  return at < now ? at : now;
}
