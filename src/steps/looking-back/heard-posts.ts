import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { Deps } from '../../ports/step.ts';
import type { HeardMark } from '../../ports/stores/index.ts';

/** So many of the newest are looked at: enough for rates and shares, and never more than memory takes. */
const MOST = 30_000;

interface Kept {
  mark: HeardMark | null;
  posts: Map<number, HeardPost>;
  /** One follows along at a time; who asks meanwhile waits for the same. */
  reading: Promise<void> | null;
}

const kept = new WeakMap<Deps['db'], Kept>();

/** The newest posts of others that were heard, oldest first. Kept in memory: only what is new is read from the database. */
export async function heardPosts(deps: Pick<Deps, 'db'>): Promise<HeardPost[]> {
  const mine = kept.get(deps.db) ?? { mark: null, posts: new Map(), reading: null };
  kept.set(deps.db, mine);
  mine.reading ??= follow(deps, mine).finally(() => {
    mine.reading = null;
  });
  await mine.reading;
  return [...mine.posts.values()].sort((a, b) => a.number - b.number);
}

async function follow({ db }: Pick<Deps, 'db'>, mine: Kept): Promise<void> {
  mine.mark = await db.read.heard.follow(mine.mark, ({ posts, gone }) => {
    for (const post of posts) mine.posts.set(post.number, post);
    for (const number of gone) mine.posts.delete(number);
    // A map keeps the order in which its keys came, so the first are the oldest.
    for (const number of mine.posts.keys()) {
      if (mine.posts.size <= MOST) break;
      mine.posts.delete(number);
    }
  });
}
