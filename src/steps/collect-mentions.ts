import type { Mention, Post } from '../domain/mention.ts';
import type { Source } from '../domain/source.ts';
import { concernsBrand } from '../domain/watch/concerns.ts';
import type { Matcher } from '../domain/watch/matcher.ts';
import type { SourceQuery } from '../ports/platform.ts';
import type { Deps, Next } from '../ports/step.ts';
import { readSource } from './reading/read-source.ts';

/** Reads one source from its cursor to its end; new mentions and the moved cursor are stored together. */
export async function collectMentions(deps: Deps, sourceId: string | undefined): Promise<Next[]> {
  let stored = 0;
  const matcher = await deps.matcher(await deps.db.read.keywordSets.live());
  await readSource<Post>(deps, sourceId, {
    step: 'collect-mentions',
    fetch: (account, source, cursor) => account.source.fetch(queryOf(source), cursor),
    async store(tx, posts, source) {
      const ids = await tx.mentions.add(mentionsIn(deps, posts, source, matcher));
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
  if (source.kind === 'comments') return { kind: 'comments', community: source.query ?? '' };
  return { kind: 'mentions' };
}

/** Reposts and our own posts are no mentions; a search's hit counts only when the keyword sets find it here too. */
function mentionsIn(deps: Deps, posts: readonly Post[], source: Source, matcher: Matcher): Mention[] {
  const account = { platform: source.platform, handle: deps.accounts.get(source.platform)?.handle ?? '' };
  const now = deps.clock.now();
  return posts.flatMap((post) => {
    if (concernsBrand(post, account) !== 'other') return [];
    const matched = matcher
      .match({ ...post, author: post.author.handle, followers: post.author.followers })
      .flatMap((set) => set.terms);
    const tagged = source.kind === 'mentions' || post.summons;
    if (!tagged && matched.length === 0) return [];
    const { isRepost: _, ...kept } = post;
    return [
      {
        ...kept,
        id: deps.newId(),
        brandId: deps.brand.id,
        matched,
        tagged,
        // A wrong date would stand above everything for ever, and never be due.
        postedAt: post.postedAt < now ? post.postedAt : now,
        collectedAt: now,
        deletedAt: null,
      },
    ];
  });
}
