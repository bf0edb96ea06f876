import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import { approvedReply, ours, replyNow } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const MINUTE = 60_000;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

/** A worker claims the reply and is never seen again; `posted`: it died after its call went through. */
async function vanishingWorker(replyId: string, posted: boolean): Promise<void> {
  const { db, clock, accounts } = house.running.deps;
  const now = clock.now();
  const claimed = await db.change({ kind: 'system', name: 'send-reply' }, (tx) =>
    tx.replies.claimForSending(replyId, 'a worker that dies', now, new Date(now.getTime() + MINUTE)),
  );
  if (claimed && posted)
    await accounts.get('x')?.replier.reply({ externalId: claimed.inReplyTo }, claimed.text);
}

describe('a worker that vanishes in the middle of a send', () => {
  it('is waited for as long as its lease runs', async () => {
    const reply = await approvedReply(house);
    await vanishingWorker(reply.id, false);
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sending' });
    expect(await ours(house)).toEqual([]);
  });

  it('leaves a reply that is found when it was delivered', async () => {
    const reply = await approvedReply(house);
    await vanishingWorker(reply.id, true);
    house.clock.forward(2 * MINUTE);
    await house.walk();
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent', externalId: expect.any(String) });
    expect(await ours(house)).toHaveLength(1);
  });

  it('leaves a reply that goes again when it surely was not delivered', async () => {
    const reply = await approvedReply(house);
    await vanishingWorker(reply.id, false);
    house.clock.forward(2 * MINUTE);
    await house.walk();
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(await ours(house)).toHaveLength(1);
  });
});

describe('a reply of unknown outcome', () => {
  it('is recognised among our posts also when a colleague’s is seen at the same moment, and never goes again', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', {
      method: 'POST',
      body: { endpoint: 'x.post', fault: 'accepted-no-answer' },
    });
    await steps['send-reply'](house.running.deps, reply.id);
    const native = { platform: 'x', inReplyTo: reply.inReplyTo, text: 'We are on it, dana. Ana' };
    await house.order('/native-replies', { method: 'POST', body: native });
    house.clock.forward(MINUTE);
    for (let rounds = 0; rounds < 3; rounds++) await house.walk();
    const found = await house.running.deps.db.read.replies.ofCase(
      (await replyNow(house, reply.id))?.caseId ?? '',
    );
    expect(found).toMatchObject([
      { id: reply.id, state: 'sent', road: 'api', ordinal: 1 },
      { state: 'sent', road: 'native', ordinal: 2 },
    ]);
    expect(await ours(house)).toHaveLength(2);
  });

  it('is looked for from the end of the call on: the platform may take it late', async () => {
    const reply = await approvedReply(house);
    const { deps } = house.running;
    const account = deps.accounts.get('x');
    if (!account) throw new Error('no account on X');
    const late: typeof account.replier.reply = async (to, text) => {
      house.clock.forward(MINUTE / 2);
      await steps['find-own-replies'](deps, 'x:own-posts');
      await account.replier.reply(to, text);
      const message = 'no answer within its time';
      return { ok: false, error: { kind: 'unknown-outcome', code: 'timed-out', message, until: null } };
    };
    const replier = { platform: 'x' as const, reply: late };
    const accounts = new Map([...deps.accounts, ['x' as const, { ...account, replier }]]);
    await steps['send-reply']({ ...deps, accounts }, reply.id);
    await steps['reconcile-reply'](deps, reply.id);
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'unknown' });
    house.clock.forward(MINUTE);
    for (let rounds = 0; rounds < 2; rounds++) await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
    expect(await ours(house)).toHaveLength(1);
  });

  it('is never sent again while our timeline cannot be read', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', { method: 'POST', body: { endpoint: 'x.post', fault: 'reset' } });
    await steps['find-own-replies'](house.running.deps, 'x:own-posts');
    await steps['send-reply'](house.running.deps, reply.id);
    const { id } = await house.order<{ id: string }>('/faults', {
      method: 'POST',
      body: { endpoint: 'x.timeline', fault: 'refused-503', share: 1 },
    });
    for (let hours = 0; hours < 3; hours++) {
      await house.walk();
      house.clock.forward(30 * MINUTE);
    }
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'unknown' });
    expect((await house.ledger()).calls['x.post']).toEqual({ 'no answer': 1 });
    expect(await house.api('/attention')).toMatchObject({
      rows: [{ reply: { id: reply.id, state: 'unknown' } }],
    });
    await house.order(`/faults/${id}`, { method: 'DELETE' });
    await house.walk();
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
    expect(await ours(house)).toHaveLength(1);
  });

  it('is left to a person when our timeline was read with a gap, and their word frees its place', async () => {
    const reply = await approvedReply(house);
    const absent = { method: 'POST', by: 'Mei', body: {} } as const;
    await house.order('/faults', { method: 'POST', body: { endpoint: 'x.post', fault: 'reset' } });
    await steps['find-own-replies'](house.running.deps, 'x:own-posts');
    await steps['send-reply'](house.running.deps, reply.id);
    expect(await house.tryApi(`/replies/${reply.id}/not-public`, absent)).toMatchObject({ status: 422 });
    await house.running.app.connection.db
      .updateTable('source')
      .set({ gap_at: new Date(house.clock.now()) })
      .where('id', '=', 'x:own-posts')
      .execute();
    house.clock.forward(MINUTE);
    for (let rounds = 0; rounds < 3; rounds++) await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'unknown',
      failure: { code: 'cannot-know' },
    });
    expect(await house.api('/attention')).toMatchObject({ rows: [{ reply: { mayBeCalledAbsent: true } }] });
    expect((await house.ledger()).calls['x.post']).toEqual({ 'no answer': 1 });
    await house.api(`/replies/${reply.id}/not-public`, absent);
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'failed',
      failure: { code: 'not-public' },
    });
    await house.api(`/replies/${reply.id}/try-again`, absent);
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'cancelled' });
    expect(await house.api('/attention')).toEqual({ rows: [], total: 0 });
    expect(await house.api('/drafts')).toMatchObject({ drafts: [{ ordinal: 1, state: 'waiting' }] });
  });

  it('is not even sent while our timeline cannot be read: a colleague may have answered', async () => {
    const reply = await approvedReply(house);
    const { id } = await house.order<{ id: string }>('/faults', {
      method: 'POST',
      body: { endpoint: 'x.timeline', fault: 'refused-503', share: 1 },
    });
    house.clock.forward(MINUTE);
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'ready',
      failure: { reason: expect.stringContaining('our own timeline cannot be read') },
    });
    expect(await ours(house)).toEqual([]);
    await house.order(`/faults/${id}`, { method: 'DELETE' });
    house.clock.forward(10 * MINUTE);
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
  });

  it('is given up with its reason after the fifth time that it surely did not appear', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', {
      method: 'POST',
      body: { endpoint: 'x.post', fault: 'refused-503', share: 1 },
    });
    for (let rounds = 0; rounds < 12; rounds++) {
      await house.walk();
      house.clock.forward(MINUTE);
    }
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'failed',
      attempts: 5,
      failure: { code: 'gave-up' },
    });
    expect(await ours(house)).toEqual([]);
  });

  it('that a person stopped keeps its place until it is surely absent, and does not go again', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', { method: 'POST', body: { endpoint: 'x.post', fault: 'reset' } });
    await steps['send-reply'](house.running.deps, reply.id);
    const body = { reason: 'answered at the desk' };
    await house.api(`/replies/${reply.id}/cancel`, { method: 'POST', by: 'Jon', body });
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'unknown' });
    house.clock.forward(MINUTE);
    for (let rounds = 0; rounds < 3; rounds++) await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'cancelled',
      failure: { code: 'stopped-by-person', reason: body.reason },
    });
    expect(await ours(house)).toEqual([]);
  });

  it('that a person stopped and that is public all the same counts as sent', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', {
      method: 'POST',
      body: { endpoint: 'x.post', fault: 'accepted-no-answer' },
    });
    await steps['send-reply'](house.running.deps, reply.id);
    const body = { reason: 'I do not see it anywhere' };
    await house.api(`/replies/${reply.id}/cancel`, { method: 'POST', by: 'Jon', body });
    house.clock.forward(MINUTE);
    await house.walk();
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent', externalId: expect.any(String) });
    expect(await ours(house)).toHaveLength(1);
  });

  it('can be settled by a person who sees it in public', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', {
      method: 'POST',
      body: { endpoint: 'x.post', fault: 'accepted-no-answer' },
    });
    await steps['send-reply'](house.running.deps, reply.id);
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'unknown' });
    const [seen] = await ours(house);
    const body = { url: `https://x.com/NorthwindAir/status/${seen?.id}` };
    await house.api(`/replies/${reply.id}/posted`, { method: 'POST', by: 'Jon', body });
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent', externalId: seen?.id });
    await house.walk();
    expect(await ours(house)).toHaveLength(1);
  });
});
