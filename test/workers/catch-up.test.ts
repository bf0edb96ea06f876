import { describe, expect, it } from '@jest/globals';
import type { Nudges, StepRunner } from '../../src/ports/queue.ts';
import type { Next } from '../../src/ports/step.ts';
import { catchUp } from '../../workers/catch-up.ts';

function stage(run: StepRunner) {
  const ran: string[] = [];
  const asked: Next[] = [];
  const warned: string[] = [];
  const nudges: Nudges = {
    add: async (next) => void asked.push(...next),
    schedule: async () => {},
    counts: async () => null,
    close: async () => {},
  };
  const log = { info: () => {}, warn: (_fields: unknown, message: string) => void warned.push(message) };
  const ring: StepRunner = async (step, id) => {
    ran.push(id === undefined ? step : `${step} ${id}`);
    return run(step, id);
  };
  return { ran, asked, warned, begin: () => catchUp(ring, ring, nudges, log) };
}

describe('the first sweep of a worker', () => {
  it('runs what it finds without the queue, and asks the queue for what follows', async () => {
    const { ran, asked, begin } = stage(async (step) => {
      if (step === 'sweep') return [{ step: 'open-case' }, { step: 'send-reply', id: 'r-1' }];
      return step === 'open-case' ? [{ step: 'decide-case' }] : [];
    });
    await begin().done;
    expect(ran).toEqual(['sweep', 'open-case', 'send-reply r-1']);
    expect(asked).toEqual([{ step: 'decide-case' }]);
  });

  it('ends with a warning, not with the process, when the database goes away', async () => {
    const { warned, begin } = stage(async () => {
      throw new Error('connection refused');
    });
    await begin().done;
    expect(warned).toHaveLength(1);
  });

  it('stops between two steps when the worker is asked to end', async () => {
    const { ran, begin } = stage(async (step) => {
      if (step === 'open-case') first.stop();
      return step === 'sweep' ? [{ step: 'open-case' }, { step: 'decide-case' }] : [];
    });
    const first = begin();
    await first.done;
    expect(ran).toEqual(['sweep', 'open-case']);
  });
});
