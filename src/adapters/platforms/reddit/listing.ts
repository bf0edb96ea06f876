import type { Cursor, PlatformResult } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { placeOf, stepOver, toCursor } from './cursor.ts';
import { Listing, Thing } from './schema.ts';

/** A list of Reddit, newest first. `name` tells its part of the cursor from those of lists read beside it. */
export interface RedditList {
  name: string;
  path: string;
  query: Record<string, string>;
}

export interface ListingPage {
  things: Thing[];
  /** Items so broken that they have no name or no time. */
  unreadable: number;
  cursor: Cursor;
  more: boolean;
  gap: boolean;
}

/**
 * One page of each list after `cursor`, with what is new in them; see `RedditPlace` for why nothing is lost in a burst.
 * While one list is in a burst, only lists in a burst are read.
 */
export async function readListings(
  connection: RedditConnection,
  lists: readonly RedditList[],
  cursor: Cursor,
): Promise<PlatformResult<ListingPage>> {
  const bursting = lists.filter((list) => partOf(cursor, list).after);
  const read: ListingPage = { things: [], unreadable: 0, cursor: { ...cursor }, more: false, gap: false };
  for (const list of bursting.length > 0 ? bursting : lists) {
    const page = await readListing(connection, list, partOf(cursor, list));
    if (!page.ok) return page;
    const known = new Set(read.things.map(({ data }) => data.name));
    read.things = [...read.things, ...page.value.things.filter(({ data }) => !known.has(data.name))];
    read.unreadable += page.value.unreadable;
    read.more ||= page.value.more;
    read.gap ||= page.value.gap;
    read.cursor = { ...without(read.cursor, list), ...prefixed(page.value.cursor, list) };
  }
  return { ok: true, value: read };
}

async function readListing(
  connection: RedditConnection,
  list: RedditList,
  cursor: Cursor,
): Promise<PlatformResult<ListingPage>> {
  const place = placeOf(cursor);
  const query = { ...list.query, limit: '100', ...(place?.after ? { after: place.after } : {}) };
  const answer = await connection.read(list.path, query, Listing);
  if (!answer.ok) return answer;
  const { children, after } = answer.value.data;
  const things = children.flatMap((child) => Thing.safeParse(child).data ?? []);
  const marks = things.map(({ data }) => ({ name: data.name, at: momentOf(data.created_utc) }));
  const step = stepOver(place, marks, after ?? null);
  return {
    ok: true,
    value: {
      things: things.filter(({ data }) => step.fresh.has(data.name)),
      unreadable: children.length - things.length,
      cursor: toCursor(step.place),
      more: step.place.after !== '',
      gap: step.gap,
    },
  };
}

/** Seconds by which clocks may differ, and a house on the practice ground may live ahead. */
const AHEAD = 24 * 3600;

/** A time from the future would make all that is true look old: such an item stands where it was first seen. */
function momentOf(created: number): number {
  const now = Date.now() / 1000;
  return Math.floor(created > now + AHEAD ? now : created);
}

function partOf(cursor: Cursor, list: RedditList): Cursor {
  const own = Object.entries(cursor).filter(([key]) => key.startsWith(`${list.name}.`));
  return Object.fromEntries(own.map(([key, value]) => [key.slice(list.name.length + 1), value]));
}

function without(cursor: Cursor, list: RedditList): Cursor {
  return Object.fromEntries(Object.entries(cursor).filter(([key]) => !key.startsWith(`${list.name}.`)));
}

function prefixed(cursor: Cursor, list: RedditList): Cursor {
  return Object.fromEntries(Object.entries(cursor).map(([key, value]) => [`${list.name}.${key}`, value]));
}
