import { rmSync } from 'node:fs';
import { note, runBench } from '../bench/support/run-bench.ts';
import { type Order, readOrder } from './order.ts';
import { figuresOf, stormTable } from './report.ts';
import { carryOut, type Run } from './run.ts';
import { brokenPromises, judge, verdictTable } from './verdict/verdict.ts';

/** Part of the threads in which a reply must have been approved: in all, and while processes were killed. */
const LEAST_APPROVED = 0.3;
const LEAST_WHILE_KILLED = 0.02;
/** A short form is over before a slow machine has approved anything. */
const SHORT_MINUTES = 3;

/** The failure run: everything dies again and again while people approve replies; then the ledger says what came of it. */
await runBench('chaos', async (later) => {
  const order = readOrder();
  const run = await carryOut(order, later);
  const held = judge(run.evidence, run.approvals.confirmed, run.house.rulesDir);
  const figures = figuresOf(order, run, held);
  for (const [says, times] of run.mishaps) note(`${times} × ${says}`);
  const broken = [
    ...tooTame(order, run),
    ...brokenPromises(held),
    ...run.calm.left.map(({ state, count }) => `still on its way: ${count} ${state}`),
  ];
  if (broken.length === 0) rmSync(run.house.logs, { recursive: true, force: true });
  return {
    tables: [stormTable(figures), verdictTable(held)],
    figures: { ...figures },
    broken,
  };
});

/** A run in which next to nothing was approved, or nobody was killed, proves nothing. */
function tooTame({ threads, minutes }: Order, { approvals, approvedWhileKilled, house }: Run): string[] {
  const least = Math.max(10, Math.ceil(threads * LEAST_APPROVED));
  const leastKilled = minutes < SHORT_MINUTES ? 0 : Math.ceil(threads * LEAST_WHILE_KILLED);
  const spared = [house.server, ...house.workers].filter(({ kills }) => kills === 0).map(({ name }) => name);
  return [
    ...(approvals.confirmed.size < least
      ? [`only ${approvals.confirmed.size} replies were approved in ${threads} threads, fewer than ${least}`]
      : []),
    ...(approvedWhileKilled < leastKilled
      ? [
          `only ${approvedWhileKilled} replies were approved while processes were killed, fewer than ${leastKilled}`,
        ]
      : []),
    ...spared.map((name) => `${name} was never killed`),
  ];
}
