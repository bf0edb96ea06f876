import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { FoundPost } from '../../domain/watch/hindsight/looking.ts';
import type { Deps } from '../../ports/step.ts';
import type { FoundPostView } from '../contract/index.ts';
import { heardOf } from '../heard-of.ts';

export type Show = (posts: readonly FoundPost[]) => FoundPostView[];

/** Puts found posts beside their stored words. One that was deleted upstream meanwhile is not shown. */
export async function presentFound(
  deps: Deps,
  posts: readonly FoundPost[],
  complaintFrom: number,
): Promise<Show> {
  const stored = await heardOf(
    deps,
    posts.map((post) => post.number),
  );
  return (some) =>
    some.flatMap((post) => {
      const heard = stored.get(post.number);
      return heard ? [{ ...viewOf(post, heard), isComplaint: post.complaint >= complaintFrom }] : [];
    });
}

function viewOf(
  { number, marks, complaint, about }: FoundPost,
  heard: HeardPost,
): Omit<FoundPostView, 'isComplaint'> {
  return {
    ...{ number, marks, aboutUs: about },
    complaint: Math.min(1, Math.max(0, complaint)),
    platform: heard.platform,
    externalId: heard.externalId,
    url: heard.url,
    author: heard.author.handle,
    community: heard.community,
    text: heard.text,
    postedAt: heard.postedAt.toISOString(),
    tagged: heard.tagged,
  };
}
