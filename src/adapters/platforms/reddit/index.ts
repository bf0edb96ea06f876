import type { PlatformAccount, PlatformResult } from '../../../ports/platform.ts';
import { openRedditConnection, type RedditConnectionOptions } from './connection.ts';
import { failure } from './errors.ts';
import { redditLookup } from './lookup.ts';
import { redditMessenger } from './messenger.ts';
import { personId, type RedditViewer } from './normalise.ts';
import { redditOwnPosts } from './own-posts.ts';
import { QUERY_LIMIT } from './reading.ts';
import { redditReplier } from './replier.ts';
import { Me } from './schema.ts';
import { redditSource } from './source.ts';

export interface RedditOptions extends RedditConnectionOptions {
  /** Where Reddit's pages stand, for links: `https://www.reddit.com`. */
  webUrl: string;
  /** Longest time, in milliseconds, until a comment of ours must show among our comments. */
  timelineDelayMs: number;
}

/** Connects one account of Reddit. Asks Reddit who we are, so wrong credentials are an error here and not at the first send. */
export async function connectReddit(options: RedditOptions): Promise<PlatformResult<PlatformAccount>> {
  const opened = openRedditConnection(options);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const me = await connection.read('api/v1/me', {}, Me);
  if (!me.ok) return me;
  if (me.value.is_suspended) {
    return failure('pause-account', 'account-suspended', `Reddit has suspended u/${me.value.name}.`);
  }
  const viewer: RedditViewer = { name: me.value.name, webUrl: options.webUrl.replace(/\/+$/, '') };
  return {
    ok: true,
    value: {
      platform: 'reddit',
      handle: viewer.name,
      externalId: personId(viewer.name),
      source: redditSource(connection, viewer),
      replier: redditReplier(connection, viewer),
      ownPosts: redditOwnPosts(connection, viewer, options.timelineDelayMs),
      lookup: redditLookup(connection, viewer),
      counter: null,
      messenger: redditMessenger(connection, viewer),
      queryLimit: QUERY_LIMIT,
      // Reddit has no composer that can be opened with a text: the post itself is the place to write.
      composeLink: (to) => to.url,
    },
  };
}
