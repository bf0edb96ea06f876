import type { Person, Post } from '../mention.ts';
import { sameName } from './account-name.ts';

/**
 * `own` our account wrote it, so it is no mention (our replies are found on our own timeline) · `repost` somebody
 * else's words passed on bare · `other` somebody's own words: a mention when it is tagged or a keyword set finds it.
 */
export type Voice = 'own' | 'repost' | 'other';

/** Whose words a post is, as seen from our account on that platform. Ids decide where both are known; names change hands. */
export function concernsBrand(
  post: Pick<Post, 'isRepost'> & { author: Pick<Person, 'handle' | 'externalId'> },
  account: { handle: string; externalId?: string | null },
): Voice {
  const own = account.externalId
    ? post.author.externalId === account.externalId
    : sameName(post.author.handle, account.handle);
  if (own) return 'own';
  return post.isRepost ? 'repost' : 'other';
}
