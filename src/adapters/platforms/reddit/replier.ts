import type { PublicReplier } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { unreadable } from './errors.ts';
import type { RedditViewer } from './normalise.ts';
import { withoutTitle } from './permalink.ts';
import { SentComments } from './schema.ts';

/** Writes one comment. There is no key against doubles, so whatever has no clear answer is an unknown outcome. */
export function redditReplier(connection: RedditConnection, viewer: RedditViewer): PublicReplier {
  return {
    platform: 'reddit',
    async reply(to, text) {
      const sent = await connection.write('api/comment', { thing_id: to.externalId, text });
      if (!sent.ok) return sent;
      const comments = SentComments.safeParse(sent.value.data);
      if (!comments.success) return unreadable('write');
      const { name, permalink, link_id: link } = comments.data.things[0].data;
      const path = permalink ?? `/comments/${(link ?? to.externalId).slice(3)}/_/${name.slice(3)}`;
      return { ok: true, value: { externalId: name, url: viewer.webUrl + withoutTitle(path) } };
    },
  };
}
