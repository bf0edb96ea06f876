import type { CaseView, MentionView } from '../api/types.ts';

/** Their newest post that a classifier has read: the one that the decision speaks of. */
export function latestPost(file: Pick<CaseView, 'timeline'>): MentionView | null {
  const posts = file.timeline.flatMap((item) => (item.kind === 'their-post' ? [item.mention] : []));
  return posts.findLast((post) => post.verdict !== null && post.deletedAt === null) ?? posts.at(-1) ?? null;
}
