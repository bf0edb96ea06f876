import { describe, expect, it } from '@jest/globals';
import type { Next, StepName } from '../../src/ports/step.ts';
import { following } from '../../workers/following.ts';

/** A runner whose steps answer with what is written down for them, one answer a run, and then with nothing. */
function runner(answers: Partial<Record<StepName, Next[][]>>) {
  const ran: string[] = [];
  const ring = following(async (step, id) => {
    ran.push(id === undefined ? step : `${step}/${id}`);
    return answers[step]?.shift() ?? [];
  });
  return { ran, ring };
}

describe('a worker that finished a batch', () => {
  it('goes on with what follows, batch by batch, until nothing is left', async () => {
    const { ran, ring } = runner({
      'classify-mention': [[{ step: 'open-case' }, { step: 'classify-mention' }], [{ step: 'open-case' }]],
      'open-case': [[{ step: 'decide-case' }]],
    });
    expect(await ring('classify-mention', undefined)).toEqual([]);
    expect(ran).toEqual(['classify-mention', 'open-case', 'classify-mention', 'decide-case', 'open-case']);
  });

  it('leaves to others what is about one row, or for later', async () => {
    const forOthers: Next[] = [
      { step: 'hand-off', id: 'c1' },
      { step: 'follow-up-case', delayMs: 1000 },
    ];
    const { ran, ring } = runner({ 'decide-case': [[...forOthers, { step: 'draft-reply' }]] });
    expect(await ring('decide-case', undefined)).toEqual(forOthers);
    expect(ran).toEqual(['decide-case', 'draft-reply']);
  });

  it('leaves everything to others after a step on one row', async () => {
    const { ran, ring } = runner({ 'collect-mentions': [[{ step: 'classify-mention' }]] });
    expect(await ring('collect-mentions', 'x:search')).toEqual([{ step: 'classify-mention' }]);
    expect(ran).toEqual(['collect-mentions/x:search']);
  });

  it('stops with the error of a step that throws', async () => {
    const ring = following(async () => {
      throw new Error('the database is away');
    });
    await expect(ring('sweep', undefined)).rejects.toThrow('the database is away');
  });
});
