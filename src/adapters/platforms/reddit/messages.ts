import type { Cursor, Page, PlatformResult, PrivateMessage } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { readListings } from './listing.ts';
import { isOurs, personId, type RedditViewer } from './normalise.ts';
import { Listing, Message, Thing } from './schema.ts';

/** Both directions: Reddit keeps what came in and what went out in lists of their own. `mark` leaves messages unread. */
const LISTS = [
  { name: 'in', path: 'message/inbox', query: { mark: 'false' } },
  { name: 'out', path: 'message/sent', query: {} },
];

/** Private messages after `cursor`, oldest first within the page. Comments, which share the inbox, are left out. */
export async function readMessages(
  connection: RedditConnection,
  viewer: RedditViewer,
  cursor: Cursor,
): Promise<PlatformResult<Page<PrivateMessage>>> {
  const page = await readListings(connection, LISTS, cursor);
  if (!page.ok) return page;
  const { things, unreadable, ...rest } = page.value;
  const raws = things.filter(({ kind }) => kind === 't4');
  const messages = raws.flatMap(({ data }) => Message.safeParse(data).data ?? []);
  const items = messages.flatMap((message) => toPrivateMessage(message, viewer) ?? []);
  items.sort((one, other) => one.at.getTime() - other.at.getTime());
  return { ok: true, value: { items, unreadable: unreadable + raws.length - messages.length, ...rest } };
}

/** Whether this person has written to us, as far back as the newest hundred messages. */
export async function hasWritten(
  connection: RedditConnection,
  handle: string,
): Promise<PlatformResult<boolean>> {
  const messages = await newest(connection, 'message/inbox', { limit: '100', mark: 'false' });
  if (!messages.ok) return messages;
  return { ok: true, value: messages.value.some(({ author }) => personId(author) === personId(handle)) };
}

/** The id of a message just sent: Reddit's answer to a message does not name it. Null when it does not show yet. */
export async function sentMessageId(
  connection: RedditConnection,
  handle: string,
  text: string,
): Promise<string | null> {
  const messages = await newest(connection, 'message/sent', { limit: '10' });
  if (!messages.ok) return null;
  const ours = messages.value.find(
    ({ dest, body }) => personId(dest) === personId(handle) && body.trim() === text.trim(),
  );
  return ours?.name ?? null;
}

async function newest(
  connection: RedditConnection,
  path: string,
  query: Record<string, string>,
): Promise<PlatformResult<Message[]>> {
  const answer = await connection.read(path, query, Listing);
  if (!answer.ok) return answer;
  const things = answer.value.data.children.flatMap((child) => Thing.safeParse(child).data ?? []);
  const raws = things.filter(({ kind }) => kind === 't4');
  return { ok: true, value: raws.flatMap(({ data }) => Message.safeParse(data).data ?? []) };
}

/** Null for what has no person on the other side: messages of Reddit itself and of communities. */
function toPrivateMessage(message: Message, viewer: RedditViewer): PrivateMessage | null {
  const ours = isOurs(message, viewer);
  const other = ours ? message.dest : message.author;
  if (!/^[\w-]+$/.test(other)) return null;
  return {
    externalId: message.name,
    person: { platform: 'reddit', externalId: personId(other), handle: other },
    direction: ours ? 'out' : 'in',
    text: message.body,
    at: new Date(message.created_utc * 1000),
  };
}
