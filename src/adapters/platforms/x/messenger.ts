import type { DirectMessenger } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { readInbox } from './inbox.ts';
import { messageUrl } from './links.ts';
import type { XViewer } from './normalise.ts';
import { XSentMessage, XUser } from './schema.ts';

/** Private messages on X: only where the person's settings let us, which is asked afresh each time. */
export function xMessenger(connection: XConnection, viewer: XViewer): DirectMessenger {
  return {
    platform: 'x',
    async mayOpen(person) {
      const fields = { 'user.fields': 'receives_your_dm' };
      const user = await connection.one(`users/${encodeURIComponent(person.externalId)}`, fields, XUser);
      if (!user.ok && user.error.kind === 'terminal') {
        return { ok: true, value: { allowed: false, why: `@${person.handle} is no longer on X.` } };
      }
      if (!user.ok) return user;
      const allowed = user.value.receives_your_dm === true;
      const name = `@${user.value.username}`;
      return {
        ok: true,
        value: { allowed, why: `${name} ${allowed ? 'takes' : 'does not take'} direct messages from us.` },
      };
    },
    async send(person, text) {
      const path = `dm_conversations/with/${encodeURIComponent(person.externalId)}/messages`;
      const sent = await connection.write(path, { text }, XSentMessage, 'message');
      return sent.ok ? { ok: true, value: { externalId: sent.value.dm_event_id } } : sent;
    },
    inbox: (cursor) => readInbox(connection, viewer, cursor),
    inviteLink: () => messageUrl(viewer.webUrl, viewer.id),
  };
}
