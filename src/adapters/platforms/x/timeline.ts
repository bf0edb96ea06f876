import type { Cursor, PlatformResult } from '../../../ports/platform.ts';
import type { XAnswer, XConnection, XQuery } from './connection.ts';
import {
  burstAgain,
  earlier,
  endedWithin,
  fromTheStart,
  placeAfter,
  placeOf,
  toCursor,
  wentInCircles,
  type XPlace,
} from './cursor.ts';
import { type XList, XPost, XPostId } from './schema.ts';

/** A list of posts, newest first: a search, our mentions, our own posts. */
export interface XTimeline {
  path: string;
  query: XQuery;
  /** What this list calls the page it wants: the answer always says `next_token`. */
  pageParameter: 'next_token' | 'pagination_token';
  /** Most posts X ever gives back from this list, or null where only time limits it. */
  reach: number | null;
  /** How far behind the newest post we keep looking, in milliseconds: what is shown late is shown below it. */
  lookBackMs?: number;
}

/** How far back the recent search reaches; a `since_id` older than that is refused. */
const SEARCH_REACH_MS = 7 * 24 * 3_600_000;

export interface TimelinePage {
  posts: XPost[];
  includes: XList['includes'];
  unreadable: number;
  cursor: Cursor;
  more: boolean;
  gap: boolean;
}

/** One page of a list after `cursor`; see `XPlace` for why nothing is lost in a burst. */
export async function readTimeline(
  connection: XConnection,
  timeline: XTimeline,
  cursor: Cursor,
): Promise<PlatformResult<TimelinePage>> {
  const place = placeOf(cursor);
  const first = await ask(connection, timeline, place);
  if (first.ok) return page(timeline, first.value, place, false);
  const again = place && restart(place, first.blames, timeline);
  if (!again) return first;
  const second = await ask(connection, timeline, again.place);
  return second.ok ? page(timeline, second.value, again.place, again.gap) : second;
}

function ask(connection: XConnection, timeline: XTimeline, place: XPlace | null): Promise<XAnswer<XList>> {
  const query: XQuery = { ...timeline.query, max_results: '100' };
  if (place?.since) query.since_id = earlier(place.since, timeline.lookBackMs ?? 0);
  if (place?.next) query[timeline.pageParameter] = place.next;
  return connection.list(timeline.path, query);
}

/** A place X no longer knows is not an error to show for ever: we go on from the nearest one it knows. */
function restart(
  place: XPlace,
  blames: readonly string[],
  timeline: XTimeline,
): { place: XPlace; gap: boolean } | null {
  if (place.next && blames.includes(timeline.pageParameter)) return { place: burstAgain(place), gap: false };
  if (place.since && blames.includes('since_id')) {
    // A search nobody matched for a week is also refused; only one that was not read for a week may have missed posts.
    return { place: fromTheStart(place), gap: !endedWithin(place, SEARCH_REACH_MS, new Date()) };
  }
  return null;
}

function page(
  timeline: XTimeline,
  list: XList,
  place: XPlace | null,
  startedOver: boolean,
): PlatformResult<TimelinePage> {
  const raws = list.data ?? [];
  const posts = raws.flatMap((raw) => XPost.safeParse(raw).data ?? []);
  // Ids of broken posts count too: else the same broken page would be read for ever.
  const ids = raws.flatMap((raw) => XPostId.safeParse(raw).data?.id ?? []);
  const read = { ids, next: list.meta?.next_token };
  const after = placeAfter(place, read, new Date());
  const missed = startedOver || wentInCircles(place, read);
  const spent = timeline.reach !== null && place !== null && place.read + raws.length >= timeline.reach;
  return {
    ok: true,
    value: {
      posts,
      includes: list.includes,
      unreadable: raws.length - posts.length,
      cursor: toCursor(after),
      more: after.next !== '',
      gap: missed || (spent && after.next === ''),
    },
  };
}
