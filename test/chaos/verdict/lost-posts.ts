import { join } from 'node:path';
import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';
import type { KeywordSet } from '../../../src/domain/watch/keyword-set.ts';
import { buildMatcher, type Matchable } from '../../../src/domain/watch/matcher.ts';
import type { Evidence } from './evidence.ts';

/** Customers' posts that a keyword set finds and that are no mention. Who deleted theirs may have been quicker than us. */
export function lostPosts({ posts, mentions }: Evidence, rulesDir: string): LedgerPost[] {
  const matcher = buildMatcher(loadWatchFiles(join(rulesDir, 'watch')).flatMap(setsOf));
  return posts.filter(
    (post) =>
      !post.byApi &&
      !post.native &&
      !post.deleted &&
      !mentions.has(post.id) &&
      matcher.match(matchable(post)).length > 0,
  );
}

function setsOf({ brand, sets }: ReturnType<typeof loadWatchFiles>[number]): KeywordSet[] {
  const version = { version: 1, savedBy: 'rules', savedAt: new Date(0), why: 'To start from' };
  return sets.map((set) => ({ ...set, ...version, brandId: brand.id }));
}

/** Our own posts in its eyes are those of the brand's account; everybody else's count, in whatever community. */
function matchable({ platform, author, title, text }: LedgerPost): Matchable {
  return {
    platform,
    author,
    text: title === null ? text : `${title}\n\n${text}`,
    lang: null,
    community: null,
  };
}
