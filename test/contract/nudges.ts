import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Backend } from '../../src/adapters/queue/backend.ts';
import { createNudges, startWorker } from '../../src/adapters/queue/nudges.ts';
import type { Nudges, NudgeWorker, StepRunner } from '../../src/ports/queue.ts';
import type { StepName } from '../../src/ports/step.ts';

const PATIENCE_MS = 15_000;
const QUIET = { info: () => {}, warn: () => {} };

/** What every queue must do for the steps; played on each backend. */
export function describeNudges(open: () => Promise<Backend>): void {
  let backend: Backend;
  let nudges: Nudges;
  let workers: NudgeWorker[];
  let ran: string[];

  beforeEach(async () => {
    backend = await open();
    nudges = createNudges(backend, QUIET);
    workers = [];
    ran = [];
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await nudges.close();
    await backend.close();
  });

  const work = (run: StepRunner = async () => []): NudgeWorker => {
    const worker = startWorker(
      backend,
      nudges,
      async (step, id) => {
        ran.push(name(step, id));
        return run(step, id);
      },
      4,
      QUIET,
    );
    workers.push(worker);
    return worker;
  };

  it('runs a step on the row it names, in whichever lane', async () => {
    work();
    await nudges.add([
      { step: 'classify-mention' },
      { step: 'send-reply', id: 'r-1' },
      { step: 'collect-mentions', id: 's-1' },
    ]);
    await until(() => ran.length === 3);
    expect(ran.sort()).toEqual(['classify-mention', 'collect-mentions s-1', 'send-reply r-1']);
  });

  it('asks for what a step returns, also for itself while it runs', async () => {
    let batches = 3;
    work(async (step) => {
      if (step !== 'open-case') return [];
      batches -= 1;
      return batches > 0 ? [{ step: 'open-case' }] : [{ step: 'decide-case' }];
    });
    await nudges.add([{ step: 'open-case' }]);
    await until(() => ran.includes('decide-case'));
    expect(ran).toEqual(['open-case', 'open-case', 'open-case', 'decide-case']);
  });

  it('keeps one waiting nudge for the same step on the same row', async () => {
    for (let n = 0; n < 5; n++)
      await nudges.add([
        { step: 'send-reply', id: 'r-1' },
        { step: 'send-reply', id: 'r-2' },
      ]);
    work();
    await until(() => ran.length >= 2);
    await nudges.add([{ step: 'sweep' }]);
    await until(() => ran.includes('sweep'));
    expect(ran.filter((one) => one === 'send-reply r-1')).toHaveLength(1);
  });

  it('hears a nudge that comes while its step runs', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    work(async (step) => {
      if (step === 'classify-mention' && ran.filter((one) => one === step).length === 1) await held;
      return [];
    });
    await nudges.add([{ step: 'classify-mention' }]);
    await until(() => ran.length === 1);
    await nudges.add([{ step: 'classify-mention' }]);
    release();
    await until(() => ran.length === 2);
  });

  it('waits before a step that shall come later', async () => {
    work();
    await nudges.add([
      { step: 'reconcile-reply', id: 'late', delayMs: 700 },
      { step: 'reconcile-reply', id: 'now' },
    ]);
    await until(() => ran.length === 2);
    expect(ran).toEqual(['reconcile-reply now', 'reconcile-reply late']);
  });

  it('goes on when a step throws, and counts it', async () => {
    work(async (_step, id) => {
      if (id === 'poison') throw new Error('no');
      return [];
    });
    await nudges.add([
      { step: 'hand-off', id: 'poison' },
      { step: 'hand-off', id: 'sound' },
    ]);
    await until(() => ran.includes('hand-off sound') && ran.includes('hand-off poison'));
    await until(async () => (await nudges.counts())?.failed === 1);
  });

  it('shares work between workers, each nudge once', async () => {
    work();
    work();
    const ids = Array.from({ length: 40 }, (_none, n) => `r-${n}`);
    await nudges.add(ids.map((id) => ({ step: 'send-message' as const, id })));
    await until(() => ran.length >= 40);
    expect(new Set(ran).size).toBe(40);
  });

  it('runs a schedule again and again, and forgets one that is no longer named', async () => {
    work();
    const sweep = { id: 'sweep', next: { step: 'sweep' as const }, everyMs: 300 };
    const read = { id: 'read/s-1', next: { step: 'collect-mentions' as const, id: 's-1' }, everyMs: 300 };
    await nudges.schedule([sweep, read]);
    await until(() => ran.filter((one) => one === 'sweep').length >= 3);
    expect(ran).toContain('collect-mentions s-1');
    await nudges.schedule([sweep]);
    const before = ran.filter((one) => one === 'collect-mentions s-1').length;
    const sweeps = ran.filter((one) => one === 'sweep').length;
    await until(() => ran.filter((one) => one === 'sweep').length >= sweeps + 4);
    expect(ran.filter((one) => one === 'collect-mentions s-1').length).toBeLessThanOrEqual(before + 1);
  });
}

function name(step: StepName, id: string | undefined): string {
  return id === undefined ? step : `${step} ${id}`;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('It did not come to hold in time');
    await new Promise((done) => setTimeout(done, 20));
  }
}
