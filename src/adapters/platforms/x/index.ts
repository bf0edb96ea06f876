import type { PlatformAccount, PlatformResult } from '../../../ports/platform.ts';
import { openXConnection, type XConnectionOptions } from './connection.ts';
import { xCounter } from './counter.ts';
import { composerUrl } from './links.ts';
import { xLookup } from './lookup.ts';
import { xMessenger } from './messenger.ts';
import type { XViewer } from './normalise.ts';
import { xOwnPosts } from './own-posts.ts';
import { xReplier } from './replier.ts';
import { XUser } from './schema.ts';
import { xSource } from './source.ts';

export interface XOptions extends XConnectionOptions {
  /** Where X's pages stand, for links: `https://x.com`. */
  webUrl: string;
  access: 'self-serve' | 'enterprise';
  /** Longest time, in milliseconds, until a post of ours must show in our timeline. */
  timelineDelayMs: number;
}

/** Longest search query by kind of access, in characters (X's rate-limits page; its own specification says 4,096 for all). */
const QUERY_LIMITS = { 'self-serve': 512, enterprise: 4096 };

/** Connects one account of X. Asks X who we are, so wrong credentials are an error here and not at the first send. */
export async function connectX(options: XOptions): Promise<PlatformResult<PlatformAccount>> {
  const opened = openXConnection(options);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const me = await connection.one('users/me', {}, XUser);
  if (!me.ok) return me;
  const webUrl = options.webUrl.replace(/\/+$/, '');
  const viewer: XViewer = { id: me.value.id, handle: me.value.username, webUrl };
  const queryLimit = QUERY_LIMITS[options.access];
  return {
    ok: true,
    value: {
      platform: 'x',
      handle: viewer.handle,
      externalId: viewer.id,
      source: xSource(connection, viewer, queryLimit),
      replier: xReplier(connection, viewer),
      ownPosts: xOwnPosts(connection, viewer, options.timelineDelayMs),
      lookup: xLookup(connection, viewer),
      messenger: xMessenger(connection, viewer),
      counter: xCounter(connection, queryLimit),
      queryLimit,
      composeLink: (to, text) => composerUrl(webUrl, to.externalId, text),
    },
  };
}
