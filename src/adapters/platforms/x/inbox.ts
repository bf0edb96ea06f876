import type { Cursor, Page, PlatformResult, PrivateMessage } from '../../../ports/platform.ts';
import type { XAnswer, XConnection, XQuery } from './connection.ts';
import { burstAgain, isAfter, placeAfter, placeOf, toCursor, wentInCircles, type XPlace } from './cursor.ts';
import type { XViewer } from './normalise.ts';
import { XEventKind, type XList, XMessageEvent, XUser } from './schema.ts';

const EVENTS: XQuery = {
  event_types: 'MessageCreate',
  'dm_event.fields': 'id,event_type,text,sender_id,dm_conversation_id,created_at',
  expansions: 'sender_id',
  'user.fields': 'username',
  max_results: '100',
};

/** Most people X describes in one call. */
const MOST_PEOPLE = 100;

/** One page of private messages, oldest first within the page. X keeps 30 days, newest first, and takes no `since_id`. */
export async function readInbox(
  connection: XConnection,
  viewer: XViewer,
  cursor: Cursor,
): Promise<PlatformResult<Page<PrivateMessage>>> {
  let place = placeOf(cursor);
  let list = await ask(connection, place);
  if (!list.ok && place?.next && list.blames.includes('pagination_token')) {
    place = burstAgain(place);
    list = await ask(connection, place);
  }
  if (!list.ok) return list;
  const events = eventsIn(list.value, place, viewer);
  const handles = await handlesFor(connection, events.messages, list.value, viewer);
  if (!handles.ok) return handles;
  const items = events.messages.map((event) => toMessage(event, handles.value, viewer)).reverse();
  const { after, unreadable, gap } = events;
  return {
    ok: true,
    value: { items, unreadable, cursor: toCursor(after), more: after.next !== '', gap },
  };
}

function ask(connection: XConnection, place: XPlace | null): Promise<XAnswer<XList>> {
  return connection.list('dm_events', place?.next ? { ...EVENTS, pagination_token: place.next } : EVENTS);
}

interface Events {
  messages: XMessageEvent[];
  unreadable: number;
  after: XPlace;
  gap: boolean;
}

function eventsIn(list: XList, place: XPlace | null, viewer: XViewer): Events {
  const kinds = (list.data ?? []).map((raw) => ({ raw, kind: XEventKind.safeParse(raw).data }));
  const since = place?.since ?? '';
  const fresh = kinds.filter(({ kind }) => !kind || isAfter(kind.id, since));
  const wanted = fresh.filter(({ kind }) => !kind || kind.event_type === 'MessageCreate');
  const read = wanted.flatMap(({ raw }) => XMessageEvent.safeParse(raw).data ?? []);
  const caughtUp = fresh.length < kinds.length;
  const ids = fresh.flatMap(({ kind }) => kind?.id ?? []);
  const page = { ids, next: caughtUp ? undefined : list.meta?.next_token };
  return {
    messages: read.filter((event) => otherSide(event, viewer) !== null),
    unreadable: wanted.length - read.length,
    after: placeAfter(place, page, new Date()),
    gap: wentInCircles(place, page),
  };
}

/** The id of the person we talk with; null in a group, which belongs to nobody's case. */
function otherSide(event: XMessageEvent, viewer: XViewer): string | null {
  const pair = event.dm_conversation_id.split('-');
  if (pair.length !== 2 || !pair.includes(viewer.id)) return null;
  return pair.find((id) => id !== viewer.id) ?? null;
}

/** X sends along the writers only, so the person a message of ours went to has to be asked for. */
async function handlesFor(
  connection: XConnection,
  messages: readonly XMessageEvent[],
  list: XList,
  viewer: XViewer,
): Promise<PlatformResult<Map<string, string>>> {
  const handles = namesIn(list.includes.users);
  const others = messages.flatMap((event) => otherSide(event, viewer) ?? []);
  const unknown = [...new Set(others)].filter((id) => !handles.has(id));
  for (let from = 0; from < unknown.length; from += MOST_PEOPLE) {
    const ids = unknown.slice(from, from + MOST_PEOPLE).join(',');
    const query = { ids, 'user.fields': 'username' };
    const users = await connection.list('users', query, ({ data, errors }) => !!data || !!errors?.length);
    if (!users.ok) return users;
    for (const [id, handle] of namesIn(users.value.data ?? [])) handles.set(id, handle);
  }
  return { ok: true, value: handles };
}

function namesIn(users: readonly unknown[]): Map<string, string> {
  return new Map(
    users.flatMap((raw) => XUser.safeParse(raw).data ?? []).map(({ id, username }) => [id, username]),
  );
}

function toMessage(
  event: XMessageEvent,
  handles: ReadonlyMap<string, string>,
  viewer: XViewer,
): PrivateMessage {
  const id = otherSide(event, viewer) ?? event.sender_id;
  return {
    externalId: event.id,
    // An account that is gone has no handle any more; its id still names it.
    person: { platform: 'x', externalId: id, handle: handles.get(id) ?? id },
    direction: event.sender_id === viewer.id ? 'out' : 'in',
    text: event.text,
    at: event.created_at,
  };
}
