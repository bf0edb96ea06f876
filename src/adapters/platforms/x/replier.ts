import type { PublicReplier } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { postUrl } from './links.ts';
import type { XViewer } from './normalise.ts';
import { XPostId } from './schema.ts';

/** Posts one public reply on X. There is no key against doubles, so whatever has no clear answer is an unknown outcome. */
export function xReplier(connection: XConnection, viewer: XViewer): PublicReplier {
  return {
    platform: 'x',
    async reply(to, text) {
      const body = { text, reply: { in_reply_to_tweet_id: to.externalId } };
      const sent = await connection.write('tweets', body, XPostId, 'reply');
      if (!sent.ok) return sent;
      const { id } = sent.value;
      return { ok: true, value: { externalId: id, url: postUrl(viewer.webUrl, viewer.handle, id) } };
    },
  };
}
