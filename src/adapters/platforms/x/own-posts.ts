import type { OwnPost, OwnPostFinder } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { postUrl } from './links.ts';
import { referenced, textOf, type XViewer } from './normalise.ts';
import type { XPost } from './schema.ts';
import { readTimeline, type XTimeline } from './timeline.ts';

/** Most posts X gives back from the timeline of one account. */
const TIMELINE_REACH = 3200;

/** Allowance for clocks of X's machines that differ from each other. */
const CLOCKS_MS = 1_000;

/** Our own timeline on X, whoever posted there; `visibleWithinMs` is how long X may take to show a new post in it. */
export function xOwnPosts(connection: XConnection, viewer: XViewer, visibleWithinMs: number): OwnPostFinder {
  const timeline: XTimeline = {
    path: `users/${viewer.id}/tweets`,
    query: {
      exclude: 'retweets',
      'tweet.fields':
        'author_id,conversation_id,created_at,entities,in_reply_to_user_id,referenced_tweets,note_tweet',
    },
    pageParameter: 'pagination_token',
    reach: TIMELINE_REACH,
    lookBackMs: visibleWithinMs + CLOCKS_MS,
  };
  return {
    platform: 'x',
    visibleWithinMs,
    async recent(cursor) {
      const read = await readTimeline(connection, timeline, cursor);
      if (!read.ok) return read;
      const { posts, unreadable, cursor: after, more, gap } = read.value;
      const items = posts.map((post) => toOwnPost(post, viewer));
      return { ok: true, value: { items, cursor: after, more, gap, unreadable } };
    },
  };
}

function toOwnPost(post: XPost, viewer: XViewer): OwnPost {
  return {
    externalId: post.id,
    inReplyTo: referenced(post, 'replied_to'),
    threadId: post.conversation_id ?? null,
    answeredPerson: post.in_reply_to_user_id ?? null,
    text: textOf(post),
    url: postUrl(viewer.webUrl, viewer.handle, post.id),
    postedAt: post.created_at,
  };
}
