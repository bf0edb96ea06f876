import type { HeardPost } from '../domain/watch/heard-post.ts';
import type { Deps } from '../ports/step.ts';

/** Heard posts by their numbers; one that was deleted upstream meanwhile is not among them. */
export async function heardOf(deps: Deps, numbers: readonly number[]): Promise<Map<number, HeardPost>> {
  const posts = await deps.db.read.heard.byNumbers([...new Set(numbers)]);
  return new Map(posts.map((post) => [post.number, post]));
}
