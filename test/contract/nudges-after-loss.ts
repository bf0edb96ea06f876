import { afterEach, beforeEach, it } from '@jest/globals';
import type { Backend } from '../../src/adapters/queue/backend.ts';
import { createNudges, startWorker } from '../../src/adapters/queue/nudges.ts';
import type { Nudges, NudgeWorker, StepRunner } from '../../src/ports/queue.ts';
import { until } from '../support/house/until.ts';

const QUIET = { info: () => {}, warn: () => {} };
const SCHEDULE = { id: 'sweep', next: { step: 'sweep' as const }, everyMs: 300 };

export interface Trouble {
  backend: Backend;
  /** Loses every job, as a queue does that comes back empty. */
  empty(): Promise<void>;
  /** Cuts every connection to the queue. */
  cut(): Promise<void>;
}

/** How every queue goes on after a loss; played on each backend. */
export function describeLoss(open: () => Promise<Trouble>): void {
  let trouble: Trouble;
  let nudges: Nudges;
  let worker: NudgeWorker;
  let ran: string[];

  beforeEach(async () => {
    trouble = await open();
    ran = [];
    nudges = createNudges(trouble.backend, QUIET);
    const run: StepRunner = async (step, id) => {
      ran.push(`${step} ${id}`);
      return [];
    };
    worker = startWorker(trouble.backend, nudges, run, 4, QUIET);
  });

  afterEach(async () => {
    await worker.close();
    await nudges.close();
    await trouble.backend.close();
  });

  const sweeps = () => ran.filter((one) => one.startsWith('sweep')).length;

  async function worksAgain(id: string): Promise<void> {
    await until(`a nudge for ${id} to be run`, async () => {
      await nudges.add([{ step: 'send-reply', id }]);
      return ran.includes(`send-reply ${id}`);
    });
  }

  it('runs schedules and nudges again after all jobs were lost, once the schedules are said again', async () => {
    await nudges.schedule([SCHEDULE]);
    await worksAgain('before');
    await until('the schedule to run', async () => sweeps() >= 2);
    await trouble.empty();
    const before = sweeps();
    await until('the schedule to run again', async () => {
      await nudges.schedule([SCHEDULE]).catch(() => {});
      return sweeps() >= before + 3;
    });
    await worksAgain('after');
  });

  it('goes on by itself after its connections were cut', async () => {
    await nudges.schedule([SCHEDULE]);
    await worksAgain('before');
    await trouble.cut();
    await worksAgain('after');
    const before = sweeps();
    await until('the schedule to run again', async () => {
      await nudges.schedule([SCHEDULE]).catch(() => {});
      return sweeps() >= before + 3;
    });
  });
}
