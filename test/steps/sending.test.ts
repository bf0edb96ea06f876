import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import { type House, openHouse } from '../support/house.ts';
import { approvedReply, ours, replyNow } from '../support/house/desk.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

describe('the stop-everything switch', () => {
  it('holds what was approved, and lets it go at once when it is released', async () => {
    const reply = await approvedReply(house);
    await house.api('/sending', { method: 'POST', by: 'Jon', body: { stopped: true } });
    await house.walk();
    await house.walk();
    expect(await ours(house)).toEqual([]);
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'ready' });
    expect(await house.api('/health')).toMatchObject({ sendingStopped: { by: 'Jon' } });
    await house.api('/sending', { method: 'POST', by: 'Jon', body: { stopped: false } });
    await house.walk();
    expect(await ours(house)).toHaveLength(1);
  });
});

describe('sending', () => {
  it('happens once, however often and at once the step runs', async () => {
    const reply = await approvedReply(house);
    const send = () => steps['send-reply'](house.running.deps, reply.id);
    await Promise.all([send(), send(), send(), send()]);
    await send();
    await house.walk();
    expect(await ours(house)).toHaveLength(1);
    expect((await house.ledger()).calls['x.post']).toEqual({ 201: 1 });
  });

  it('waits where it is not switched on for a real platform', async () => {
    house.running.deps.maySend = () => false;
    const reply = await approvedReply(house);
    await house.walk();
    expect(await ours(house)).toEqual([]);
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'ready',
      failure: { reason: expect.stringContaining('SEND_TO_REAL_PLATFORMS') },
    });
  });

  it('is held by a brake until it opens', async () => {
    const { rulebook } = house.running.deps;
    house.running.deps.rulebook = { ...rulebook, brakes: { ...rulebook.brakes, sendsPerHour: 1 } };
    await approvedReply(house, 'dana');
    await house.walk();
    const second = await approvedReply(house, 'omar');
    await house.walk();
    expect(await ours(house)).toHaveLength(1);
    expect(await replyNow(house, second.id)).toMatchObject({ state: 'ready', notBefore: expect.any(Date) });
    house.clock.forward(61 * 60_000);
    await house.walk();
    expect((await ours(house)).map((one) => one.to)).toEqual(['dana', 'omar']);
  });

  it('fails with the reason where the author will not have us, and can be tried again', async () => {
    const reply = await approvedReply(house);
    await house.order('/people/x/dana', { method: 'PATCH', body: { blocksUs: true } });
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: expect.stringMatching(/failed|cancelled/) });
    expect(await ours(house)).toEqual([]);
    await house.order('/people/x/dana', { method: 'PATCH', body: { blocksUs: false } });
    await house.api(`/replies/${reply.id}/try-again`, { method: 'POST', by: 'Mei' });
  });
});
