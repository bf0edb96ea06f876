import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import type { Sql } from '../support/database.ts';
import type { Walked } from './walk-one.ts';

/** Milliseconds of each stretch of one walk. The first three make up the fourth. */
export interface Stretches {
  platform: Walked['platform'];
  /** Public until it was read: waiting for the next round of a source, and the reading itself. */
  poll: number;
  /** Read until the draft is stored: our own work. */
  ours: number;
  /** Stored until the queue shows it. */
  shown: number;
  postToDraft: number;
  /** Approval sent until the reply is public. */
  approvalToLedger: number;
}

/** Puts together what the sandbox, the database and the bench's own clock know of each walk. All run on one machine. */
export async function measure(
  sql: Sql,
  ledger: readonly LedgerPost[],
  walks: readonly Walked[],
): Promise<Stretches[]> {
  const rows = await sql<{ external_id: string; collected_at: Date; created_at: Date }>(
    `select m.external_id, m.collected_at, min(d.created_at) as created_at
       from mention m join draft d on d.mention_id = m.id group by m.id`,
  );
  const stored = new Map(rows.map((row) => [row.external_id, row]));
  return walks.map((walk) => {
    const post = ledger.find(({ id }) => id === walk.externalId);
    const reply = ledger.find(({ inReplyTo, byApi }) => inReplyTo === walk.externalId && byApi);
    const row = stored.get(walk.externalId);
    if (!post || !reply || !row) throw new Error(`the post ${walk.externalId} left no trace`);
    const [posted, collected, drafted] = [
      Date.parse(post.at),
      row.collected_at.getTime(),
      row.created_at.getTime(),
    ];
    return {
      platform: walk.platform,
      poll: collected - posted,
      ours: drafted - collected,
      shown: walk.shownAt - drafted,
      postToDraft: walk.shownAt - posted,
      approvalToLedger: Date.parse(reply.at) - walk.approvedAt,
    };
  });
}
