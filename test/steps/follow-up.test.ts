import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseRow, CaseView } from '../../src/server/contract/index.ts';
import { approvedReply } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const DAY = 24 * 60 * 60_000;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

async function theCase(): Promise<CaseView> {
  const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
  return house.api<CaseView>(`/cases/${cases[0]?.id}`);
}

describe('after a public reply', () => {
  it('a promise that falls due is said on the case, and a talk gone quiet is closed', async () => {
    await approvedReply(house);
    await house.walk();
    expect(await theCase()).toMatchObject({ state: 'waiting' });
    house.clock.forward(2 * DAY);
    await house.walk();
    const due = await theCase();
    expect(due.timeline).toContainEqual(
      expect.objectContaining({ kind: 'note', says: expect.stringMatching(/promised is due/) }),
    );
    house.clock.forward(4 * DAY);
    await house.walk();
    expect(await theCase()).toMatchObject({ state: 'closed' });
  });

  it.each([
    [
      'who says stop',
      async () => {
        const body = { platform: 'x', from: 'dana', text: 'Stop messaging me.' };
        await house.order('/messages', { method: 'POST', body });
      },
    ],
    [
      'a case that a colleague closed',
      async () => {
        const { id } = await theCase();
        await house.api(`/cases/${id}/close`, {
          method: 'POST',
          by: 'Mei',
          body: { reason: 'settled by phone' },
        });
      },
    ],
  ])('%s is not to be reported back to', async (_, happens) => {
    await approvedReply(house);
    await house.walk();
    await happens();
    await house.walk();
    house.clock.forward(2 * DAY);
    await house.walk();
    house.clock.forward(2 * DAY);
    await house.walk();
    const { timeline } = await theCase();
    expect(timeline.filter((one) => 'says' in one && /promised is due/.test(one.says ?? ''))).toEqual([]);
  });
});
