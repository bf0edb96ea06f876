import type { Post } from '../../../domain/mention.ts';
import type { MentionSource, Page, PlatformResult } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { misuse } from './errors.ts';
import { FIELDS } from './fields.ts';
import { companionsOf, toPost, type XViewer } from './normalise.ts';
import { readTimeline, type TimelinePage, type XTimeline } from './timeline.ts';

/** Most mentions X keeps in the mentions list of one account. */
const MENTIONS_REACH = 800;

export function xSource(connection: XConnection, viewer: XViewer, queryLimit: number): MentionSource {
  return {
    platform: 'x',
    async fetch(query, cursor) {
      if (query.kind === 'mentions')
        return posts(await readTimeline(connection, mentionsOf(viewer), cursor), viewer);
      if (query.kind !== 'search') return misuse('X has no communities to list: use a search.');
      const length = [...query.query].length;
      if (length > queryLimit) {
        return misuse(`A search on X may hold ${queryLimit} characters; this one has ${length}.`);
      }
      return posts(await readTimeline(connection, searchFor(query.query), cursor), viewer);
    },
  };
}

function searchFor(query: string): XTimeline {
  const path = 'tweets/search/recent';
  return {
    path,
    query: { ...FIELDS, query, sort_order: 'recency' },
    pageParameter: 'next_token',
    reach: null,
  };
}

function mentionsOf(viewer: XViewer): XTimeline {
  const path = `users/${viewer.id}/mentions`;
  return { path, query: FIELDS, pageParameter: 'pagination_token', reach: MENTIONS_REACH };
}

function posts(read: PlatformResult<TimelinePage>, viewer: XViewer): PlatformResult<Page<Post>> {
  if (!read.ok) return read;
  const { posts: found, includes, unreadable, cursor, more, gap } = read.value;
  const companions = companionsOf(includes);
  const others = found.filter((post) => post.author_id !== viewer.id);
  const items = others.flatMap((post) => toPost(post, companions, viewer) ?? []);
  const value = { items, cursor, more, gap, unreadable: unreadable + others.length - items.length };
  return { ok: true, value };
}
