import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import type { Evidence, ReplyRow } from './evidence.ts';

const ENDS = ['sent', 'failed', 'cancelled'];

/** The same approved reply posted more than once: posts beyond the first with the same words under the same post. */
export function saidTwice({ posts }: Evidence): LedgerPost[] {
  const heard = new Set<string>();
  return posts.filter((post) => {
    if (!post.byApi || post.inReplyTo === null) return false;
    const key = `${post.platform} ${post.inReplyTo} ${post.text}`;
    if (heard.has(key)) return true;
    heard.add(key);
    return false;
  });
}

/** Approved replies that neither are public nor have failed or been cancelled with a reason. */
export function withoutEnd({ replies }: Evidence): ReplyRow[] {
  return replies.filter(
    (reply) =>
      reply.approved_by !== null &&
      (!ENDS.includes(reply.state) || (reply.state !== 'sent' && !reply.failure_reason)),
  );
}

/** Approvals that the API confirmed and the database no longer has. */
export function forgotten({ replies }: Evidence, confirmed: ReadonlySet<string>): string[] {
  const known = new Set(replies.map((reply) => reply.id));
  return [...confirmed].filter((id) => !known.has(id));
}

/** Replies called sent that nobody can see. */
export function claimedSent({ posts, replies }: Evidence): ReplyRow[] {
  const known = new Set(posts.map((post) => `${post.platform} ${post.id}`));
  return replies.filter(
    (reply) => reply.state === 'sent' && !known.has(`${reply.platform} ${reply.external_id}`),
  );
}

/** Posts that our engine made and no reply called sent accounts for. */
export function madeUnknown({ posts, replies }: Evidence): LedgerPost[] {
  const sent = replies.filter((reply) => reply.state === 'sent');
  const known = new Set(sent.map((reply) => `${reply.platform} ${reply.external_id}`));
  return posts.filter((post) => post.byApi && !known.has(`${post.platform} ${post.id}`));
}
