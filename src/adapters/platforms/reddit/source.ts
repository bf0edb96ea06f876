import type { MentionSource } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { readListings } from './listing.ts';
import type { RedditViewer } from './normalise.ts';
import { readingFor } from './reading.ts';

/** Public posts and comments of others on Reddit. */
export function redditSource(connection: RedditConnection, viewer: RedditViewer): MentionSource {
  return {
    platform: 'reddit',
    async fetch(query, cursor) {
      const reading = readingFor(query);
      if (!reading.ok) return reading;
      const page = await readListings(connection, reading.value.lists, cursor);
      if (!page.ok) return page;
      const { things, unreadable, ...rest } = page.value;
      const posts = things.map((thing) => reading.value.read(thing, viewer));
      const items = posts.filter((post) => typeof post !== 'string');
      const broken = posts.filter((post) => post === 'unreadable').length;
      return { ok: true, value: { items, unreadable: unreadable + broken, ...rest } };
    },
  };
}
