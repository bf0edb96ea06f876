import { z } from 'zod';
import type { Cursor } from '../../../ports/platform.ts';

/**
 * Where a list of X stands. X gives newest first, so `since` may move only when every page down to it was read: until
 * then `next` is the page to read and `newest` the id that `since` will take. All of it is in the saved cursor, so a
 * process that dies between two pages goes on where it was.
 */
export interface XPlace {
  /** Highest id ever read to the end; '' when the list was empty when we first looked, so all that comes is new. */
  since: string;
  next: string;
  newest: string;
  /** Posts read in the pages so far, to see when a list's reach is spent. */
  read: number;
  /** Lowest id of the pages so far, and how many pages in a row went no lower: pages that lead in a circle do not. */
  lowest: string;
  idle: number;
  /** When the list was last read to its end (ISO 8601); '' when unknown. */
  endedAt: string;
}

const Saved = z.object({
  since: z.string().regex(/^\d*$/),
  next: z.string().default(''),
  newest: z.string().regex(/^\d*$/).default(''),
  read: z.coerce.number().int().nonnegative().default(0),
  lowest: z.string().regex(/^\d*$/).default(''),
  idle: z.coerce.number().int().nonnegative().default(0),
  endedAt: z.string().default(''),
});

/** The place a cursor speaks of, or null for a list that was never read (or a cursor that is not ours). */
export function placeOf(cursor: Cursor): XPlace | null {
  const saved = Saved.safeParse(cursor);
  return saved.success ? saved.data : null;
}

export interface ReadPage {
  ids: string[];
  next: string | undefined;
}

/** So many pages in a row may go no lower (X has empty ones in the middle) before we hold them for a circle. */
const MOST_IDLE = 5;

/** The place after one more page. A first look (`place` is null) takes the newest page and digs no history. */
export function placeAfter(place: XPlace | null, page: ReadPage, now: Date): XPlace {
  const endedAt = now.toISOString();
  const ids = page.ids.filter((id) => !isAfter(id, latestIdAt(now)));
  if (place === null) return { ...NOWHERE, since: highest(ids), endedAt };
  const newest = highest([place.newest, ...ids]);
  if (page.next && place.idle < MOST_IDLE) {
    const lowest = lowestOf(place.lowest === '' ? ids : [place.lowest, ...ids]);
    const idle = lowest === place.lowest ? place.idle + 1 : 0;
    return { ...place, next: page.next, newest, read: place.read + page.ids.length, lowest, idle };
  }
  return { ...NOWHERE, since: highest([place.since, newest]), endedAt };
}

/** Whether pages led in a circle, so that what lies behind them was never shown. */
export function wentInCircles(place: XPlace | null, page: ReadPage): boolean {
  return page.next !== undefined && place !== null && place.idle >= MOST_IDLE;
}

/** The same place with its burst begun again: for a page token that X has forgotten. `since` has not moved. */
export function burstAgain({ since, endedAt }: XPlace): XPlace {
  return { ...NOWHERE, since, endedAt };
}

/** A place from which everything X still holds is new: for a `since` older than X reaches back. */
export function fromTheStart({ endedAt }: XPlace): XPlace {
  return { ...NOWHERE, endedAt };
}

/** Whether the list was read to its end in the last `ms`. Then nothing was missed, however old its newest post is. */
export function endedWithin(place: XPlace, ms: number, now: Date): boolean {
  return now.getTime() - Date.parse(place.endedAt) < ms;
}

/** The id X would have given `ms` milliseconds before that of `id`; X counts milliseconds in its ids above 22 other bits. */
export function earlier(id: string, ms: number): string {
  const lagged = BigInt(id) - (BigInt(Math.trunc(ms)) << 22n);
  return lagged > 0n ? String(lagged) : id;
}

export function toCursor(place: XPlace): Cursor {
  const { since, endedAt, next, newest, lowest } = place;
  if (!next) return { since, endedAt };
  return { since, endedAt, next, newest, lowest, read: String(place.read), idle: String(place.idle) };
}

const NOWHERE: XPlace = { since: '', next: '', newest: '', read: 0, lowest: '', idle: 0, endedAt: '' };

function highest(ids: readonly string[]): string {
  return ids.reduce((top, id) => (isAfter(id, top) ? id : top), '');
}

function lowestOf(ids: readonly string[]): string {
  return ids.reduce((low, id) => (low === '' || isAfter(low, id) ? id : low), '');
}

/** X counts milliseconds in its ids above 22 other bits, from 2010-11-04T01:42:54.657Z on. */
const EPOCH_MS = 1_288_834_974_657;
/** Clocks may differ, and a house on the practice ground may live ahead; an id of a later year is a wrong one. */
const AHEAD_MS = 366 * 24 * 3_600_000;

/** An id from the future would hide all that comes before it: it is read, but no place is taken from it. */
function latestIdAt(now: Date): string {
  return String(BigInt(now.getTime() + AHEAD_MS - EPOCH_MS) << 22n);
}

/** Ids grow with time; they are longer than a safe integer, so they are compared as big ones. '' comes before all. */
export function isAfter(id: string, other: string): boolean {
  return BigInt(id || 0) > BigInt(other || 0);
}
