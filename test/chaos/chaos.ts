import { rmSync } from 'node:fs';
import { note, runBench } from '../bench/support/run-bench.ts';
import { readOrder } from './order.ts';
import { figuresOf, stormTable } from './report.ts';
import { carryOut } from './run.ts';
import { brokenPromises, judge, verdictTable } from './verdict/verdict.ts';

/** The failure run: everything dies again and again while people approve replies; then the ledger says what came of it. */
await runBench('chaos', async (later) => {
  const order = readOrder();
  const run = await carryOut(order, later);
  const held = judge(run.evidence, run.approvals.confirmed, run.house.rulesDir);
  const figures = figuresOf(order, run, held);
  for (const [says, times] of run.mishaps) note(`${times} × ${says}`);
  const broken = [
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
