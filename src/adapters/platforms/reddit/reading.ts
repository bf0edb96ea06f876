import type { z } from 'zod';
import type { Post } from '../../../domain/mention.ts';
import type { PlatformResult, SourceQuery } from '../../../ports/platform.ts';
import { failure } from './errors.ts';
import type { RedditList } from './listing.ts';
import { commentToPost, inboxToPost, isGone, isOurs, linkToPost, type RedditViewer } from './normalise.ts';
import { Comment, InboxComment, Link, type Thing } from './schema.ts';

/** What an item of a list is to us; `skip` is for what is gone, our own, or of another kind. */
type Read = Post | 'skip' | 'unreadable';

/** How one kind of source is read: which lists, and what makes a post of an item. */
export interface Reading {
  lists: RedditList[];
  read: (thing: Thing, viewer: RedditViewer) => Read;
}

/** Longest search query Reddit takes, in characters. */
export const QUERY_LIMIT = 512;

/** One community, or several at once as Reddit takes them: `travel+flights`. */
const COMMUNITY = /^\w{2,30}(\+\w{2,30})*$/;

export function readingFor(query: SourceQuery): PlatformResult<Reading> {
  switch (query.kind) {
    case 'search':
      return searchFor(query.query);
    case 'posts':
    case 'comments':
      return listOf(query);
    case 'mentions':
      return { ok: true, value: MENTIONS };
  }
}

/** Reddit's search finds posts only, never comments. Without `restrict_sr` it looks everywhere. */
function searchFor(words: string): PlatformResult<Reading> {
  const length = [...words].length;
  if (length > QUERY_LIMIT) {
    const message = `A search on Reddit may hold ${QUERY_LIMIT} characters; this one has ${length}.`;
    return failure('config', 'bad-request', message);
  }
  const query = { q: words, sort: 'new', type: 'link', restrict_sr: 'false' };
  const lists = [{ name: 'search', path: 'search', query }];
  return { ok: true, value: { lists, read: reader('t3', Link, linkToPost) } };
}

function listOf({
  kind,
  community,
}: {
  kind: 'posts' | 'comments';
  community: string;
}): PlatformResult<Reading> {
  if (!COMMUNITY.test(community)) {
    return failure(
      'config',
      'bad-request',
      `"${community}" is not the name of a community (write it without r/).`,
    );
  }
  const list = (path: string) => [{ name: kind, path: `r/${community}/${path}`, query: {} }];
  return kind === 'posts'
    ? { ok: true, value: { lists: list('new'), read: reader('t3', Link, linkToPost) } }
    : { ok: true, value: { lists: list('comments'), read: reader('t1', Comment, commentToPost) } };
}

/** Who wrote u/us, and who answered a comment of ours. `mark` leaves them unread for the colleagues. */
const MENTIONS: Reading = {
  lists: [
    { name: 'named', path: 'message/mentions', query: { mark: 'false' } },
    { name: 'answered', path: 'message/comments', query: { mark: 'false' } },
  ],
  read: reader('t1', InboxComment, inboxToPost),
};

function reader<S extends z.ZodType<{ author: string; body?: string; selftext?: string }>>(
  kind: string,
  schema: S,
  toPost: (item: z.output<S>, viewer: RedditViewer) => Post,
): Reading['read'] {
  return (thing, viewer) => {
    if (thing.kind !== kind) return 'skip';
    const item = schema.safeParse(thing.data);
    if (!item.success) return 'unreadable';
    return isGone(item.data) || isOurs(item.data, viewer) ? 'skip' : toPost(item.data, viewer);
  };
}
