import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import type { CaseView } from '../../../src/server/contract/index.ts';
import { eventually } from '../support/eventually.ts';
import type { BenchSandbox } from '../support/sandbox.ts';
import { ask } from '../support/talk.ts';
import type { Approved } from './approve.ts';

const LIMIT_MS = 3 * 60_000;

export interface Published {
  repliesInLedger: number;
  sentByApi: number;
  byHandFound: number;
  /** Approved replies that are not public, or that the product does not know to be. */
  missing: number;
  /** Public replies to one post beyond the first. */
  doubles: number;
  /** Persons with more than two public replies in one thread. */
  overLimit: number;
  /** Public replies whose words are not those that were approved. */
  otherWords: number;
}

/** Waits until the product says of each approved reply that it is public, then counts what truly is. */
export async function waitForPublic(
  api: string,
  sandbox: BenchSandbox,
  approved: readonly Approved[],
): Promise<Published> {
  let known = new Set<string>();
  await eventually(
    async () => {
      for (const one of approved)
        if (!known.has(one.replyId) && (await isSent(api, one))) known.add(one.replyId);
      return known.size === approved.length ? true : null;
    },
    { what: 'Every approved reply', limitMs: LIMIT_MS, everyMs: 500 },
  ).catch(() => null);
  const ledger = await sandbox.ledger(true);
  const isPublic = (one: Approved) => ledger.some((post) => post.inReplyTo === one.inReplyTo);
  known = new Set(
    approved.filter((one) => known.has(one.replyId) && isPublic(one)).map((one) => one.replyId),
  );
  const found = approved.filter((one) => known.has(one.replyId));
  return {
    repliesInLedger: ledger.length,
    sentByApi: found.filter((one) => one.road === 'api').length,
    byHandFound: found.filter((one) => one.road === 'by-hand').length,
    missing: approved.length - found.length,
    doubles: beyond(1, ledger, (post) => post.inReplyTo),
    overLimit: beyond(2, ledger, (post) => `${post.threadId} ${post.to}`),
    otherWords: found.filter(
      (one) => !ledger.some((post) => post.inReplyTo === one.inReplyTo && post.text === one.text),
    ).length,
  };
}

async function isSent(api: string, { caseId, replyId }: Approved): Promise<boolean> {
  const { timeline } = await ask<CaseView>(`${api}/cases/${caseId}`);
  return timeline.some(
    (item) => item.kind === 'our-reply' && item.reply.id === replyId && item.reply.state === 'sent',
  );
}

/** How many posts there are beyond `most` for each key, all together. */
function beyond(
  most: number,
  posts: readonly LedgerPost[],
  keyOf: (post: LedgerPost) => string | null,
): number {
  const counts = new Map<string | null, number>();
  for (const post of posts) counts.set(keyOf(post), (counts.get(keyOf(post)) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum + Math.max(0, n - most), 0);
}
