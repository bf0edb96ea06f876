import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import { approve, approvedReply, onlyDraft, ours, replyNow } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

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

  it('fails with the reason where the platform refuses it; tried again, a person approves anew', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', { method: 'POST', body: { endpoint: 'x.post', fault: 'thread-locked' } });
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'failed',
      failure: { code: 'not-summoned' },
    });
    expect(await ours(house)).toEqual([]);
    await house.api(`/replies/${reply.id}/try-again`, { method: 'POST', by: 'Mei' });
    await approve(house, await onlyDraft(house), 'Jon');
    await house.walk();
    expect(await ours(house)).toHaveLength(1);
  });

  it('is not tried again while it may be public', async () => {
    const reply = await approvedReply(house);
    const answer = await house.tryApi(`/replies/${reply.id}/try-again`, { method: 'POST', by: 'Mei' });
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'not-allowed-now' } } });
  });

  it('is stopped by a person as long as it has not left', async () => {
    const reply = await approvedReply(house);
    const body = { reason: 'answered at the desk' };
    await house.api(`/replies/${reply.id}/cancel`, { method: 'POST', by: 'Mei', body });
    await house.walk();
    expect(await ours(house)).toEqual([]);
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'cancelled',
      failure: { reason: body.reason },
    });
  });

  it('is stopped when its case is closed before it left, and the case shows the words and why', async () => {
    const reply = await approvedReply(house);
    const { cases } = await house.api<{ cases: { id: string }[] }>('/cases');
    const body = { reason: 'settled at the desk' };
    await house.api(`/cases/${cases[0]?.id}/close`, { method: 'POST', by: 'Mei', body });
    await house.walk();
    expect(await ours(house)).toEqual([]);
    expect(await house.api(`/cases/${cases[0]?.id}`)).toMatchObject({
      state: 'closed',
      timeline: expect.arrayContaining([
        expect.objectContaining({
          reply: expect.objectContaining({
            text: reply.text,
            state: 'cancelled',
            failure: { code: 'stopped-by-person', reason: expect.stringContaining(body.reason) },
          }),
        }),
      ]),
    });
  });
});
