import type { LedgerPost } from '../../fixtures/sandbox/orders/ledger.ts';
import type { Findings } from '../bench/support/run-bench.ts';
import type { Order } from './order.ts';
import type { Run } from './run.ts';
import { overTheLimit, talks } from './verdict/over-the-limit.ts';
import type { Held } from './verdict/verdict.ts';

/** What a run was, in numbers. */
export type Figures = ReturnType<typeof figuresOf>;

export function figuresOf(order: Order, run: Run, held: readonly Held[]) {
  const { evidence, house, approvals, byHand, misfortunes, calm } = run;
  const { posts, replies } = evidence;
  const inState = (state: string) =>
    replies.filter((reply) => reply.approved_by && reply.state === state).length;
  return {
    order,
    at: new Date().toISOString(),
    threads: run.written,
    persons: new Set(posts.filter((post) => !isOurs(post)).map((post) => `${post.platform} ${post.author}`))
      .size,
    customerPosts: posts.filter((post) => !isOurs(post)).length,
    kills: {
      workers: house.workers.reduce((sum, worker) => sum + worker.kills, 0),
      server: house.server.kills,
      postgres: house.postgres.kills,
      redisRestarts: house.redis?.restarts ?? 0,
      redisFlushes: house.redis?.flushes ?? 0,
    },
    fellByThemselves: [house.server, ...house.workers].reduce((sum, one) => sum + one.fell, 0),
    calls: evidence.calls,
    misfortunes: Object.fromEntries(misfortunes.struck),
    approvalsConfirmed: approvals.confirmed.size,
    approvedWhileKilled: run.approvedWhileKilled,
    approvalsRefused: Object.fromEntries(approvals.refused),
    approved: replies.filter((reply) => reply.approved_by).length,
    sent: inState('sent'),
    failed: inState('failed'),
    cancelled: inState('cancelled'),
    sentByApi: posts.filter((post) => post.byApi).length,
    postedByHand: byHand.posted,
    native: posts.filter((post) => post.native).length,
    talks: talks(posts).size,
    unseenThird: overTheLimit(posts).unseen.length,
    stateChanges: evidence.changes,
    calmAfterSeconds: Math.round(calm.tookMs / 1000),
    mustBeZero: Object.fromEntries(held.map(({ says, count }) => [says, count])),
  };
}

function isOurs(post: LedgerPost): boolean {
  return post.byApi || post.native;
}

export function stormTable(figures: Figures): Findings['tables'][number] {
  const { order, kills } = figures;
  const rows = [
    ['customers, threads', `${figures.persons}, ${figures.threads}`],
    ['posts of customers', figures.customerPosts],
    ['SIGKILLs: workers, server, PostgreSQL', `${kills.workers}, ${kills.server}, ${kills.postgres}`],
    ['Redis: restarts, FLUSHALL', `${kills.redisRestarts}, ${kills.redisFlushes}`],
    ['replies approved', figures.approved],
    ['  of them while processes were killed', figures.approvedWhileKilled],
    ['  sent, failed, cancelled', `${figures.sent}, ${figures.failed}, ${figures.cancelled}`],
    ['replies in the ledger by API', figures.sentByApi],
    ['native answers of colleagues, and replies posted by hand', figures.native],
    ['persons answered in a thread', figures.talks],
    ['sent while a colleague’s third was not yet shown anywhere', figures.unseenThird],
    ['changes of state that a witness saw', figures.stateChanges],
    ['seconds until all had ended after the storm', figures.calmAfterSeconds],
  ];
  return { title: `${order.minutes} minutes of kills on ${order.queue}, seed ${order.seed}`, rows };
}
