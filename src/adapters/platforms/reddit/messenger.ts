import type { DirectMessenger } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { hasWritten, readMessages, sentMessageId } from './messages.ts';
import type { RedditViewer } from './normalise.ts';

/** Private messages on Reddit. Its rules ask for the person's explicit consent, which their own message is. */
export function redditMessenger(connection: RedditConnection, viewer: RedditViewer): DirectMessenger {
  return {
    platform: 'reddit',
    async mayOpen(person) {
      const wrote = await hasWritten(connection, person.handle);
      if (!wrote.ok) return wrote;
      const why = wrote.value
        ? `u/${person.handle} has written to us.`
        : `Reddit asks for explicit consent, and u/${person.handle} has not written to us.`;
      return { ok: true, value: { allowed: wrote.value, why } };
    },
    async send(person, text) {
      const subject = `From u/${viewer.name}`;
      const sent = await connection.write('api/compose', { to: person.handle, subject, text });
      if (!sent.ok) return sent;
      const id = await sentMessageId(connection, person.handle, text);
      return { ok: true, value: { externalId: id ?? `to-${person.externalId}-${Date.now()}` } };
    },
    inbox: (cursor) => readMessages(connection, viewer, cursor),
    inviteLink: () => `${viewer.webUrl}/message/compose/?to=${encodeURIComponent(viewer.name)}`,
  };
}
