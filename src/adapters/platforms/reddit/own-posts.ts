import type { OwnPost, OwnPostFinder, PlatformResult } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { describe } from './info.ts';
import { type RedditList, readListings } from './listing.ts';
import { personId, type RedditViewer } from './normalise.ts';
import { withoutTitle } from './permalink.ts';
import { Comment } from './schema.ts';

/** Our own comments on Reddit, whoever wrote them in our name; `visibleWithinMs` is how long a new one may take to show. */
export function redditOwnPosts(
  connection: RedditConnection,
  viewer: RedditViewer,
  visibleWithinMs: number,
): OwnPostFinder {
  const list: RedditList = {
    name: 'own',
    path: `user/${encodeURIComponent(viewer.name)}/comments`,
    query: { sort: 'new' },
  };
  return {
    platform: 'reddit',
    visibleWithinMs,
    async recent(cursor) {
      const page = await readListings(connection, [list], cursor);
      if (!page.ok) return page;
      const { things, unreadable, ...rest } = page.value;
      const comments = things.flatMap(({ data }) => Comment.safeParse(data).data ?? []);
      const answered = await answeredPeople(connection, comments);
      if (!answered.ok) return answered;
      const items = comments.map((comment) => toOwnPost(comment, answered.value, viewer));
      return { ok: true, value: { items, unreadable: unreadable + things.length - items.length, ...rest } };
    },
  };
}

/** Who wrote what each comment answers. The list itself knows it only of comments right under a post. */
async function answeredPeople(
  connection: RedditConnection,
  comments: readonly Comment[],
): Promise<PlatformResult<Map<string, string>>> {
  const deeper = comments.filter((comment) => !personAbove(comment)).map(({ parent_id }) => parent_id);
  const parents = await describe(connection, deeper);
  if (!parents.ok) return parents;
  const known = [...parents.value].filter(([, { author }]) => isPerson(author));
  return { ok: true, value: new Map(known.map(([name, { author }]) => [name, personId(author)])) };
}

function personAbove(comment: Comment): string | null {
  const { link_author: author, parent_id, link_id } = comment;
  return parent_id === link_id && isPerson(author) ? personId(author) : null;
}

function isPerson(author: string | undefined): author is string {
  return !!author && author !== '[deleted]';
}

function toOwnPost(comment: Comment, answered: ReadonlyMap<string, string>, viewer: RedditViewer): OwnPost {
  return {
    externalId: comment.name,
    inReplyTo: comment.parent_id,
    threadId: comment.link_id,
    answeredPerson: personAbove(comment) ?? answered.get(comment.parent_id) ?? null,
    text: comment.body,
    url: viewer.webUrl + withoutTitle(comment.permalink),
    postedAt: new Date(comment.created_utc * 1000),
  };
}
