import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { DraftView } from '../../src/server/contract/index.ts';
import { approve, approvedReply, FURIOUS, onlyDraft, ours, post, replyNow } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const MINUTE = 60_000;

describe('an approval', () => {
  it('is refused when the text breaks a rule, and says which', async () => {
    await post(house, { author: 'dana' });
    const { id } = await onlyDraft(house);
    const body = {
      text: 'We are so sorry, dana. Please call us on +1 555 010 0199 and have your booking code ready.',
    };
    const answer = await house.tryApi(`/drafts/${id}/approve`, { method: 'POST', by: 'Mei', body });
    expect(answer).toMatchObject({
      status: 422,
      body: { error: { code: 'lint-blocked', message: expect.stringMatching(/./) } },
    });
    await house.walk();
    expect(await ours(house)).toEqual([]);
  });

  it('is refused when the draft is not the one that was read', async () => {
    await post(house, { author: 'dana' });
    const { id } = await onlyDraft(house);
    const answer = await house.tryApi(`/drafts/${id}/approve`, {
      method: 'POST',
      by: 'Mei',
      body: { textHash: 'another' },
    });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'text-differs' } } });
  });

  it('is refused when they wrote again since, and a new draft comes', async () => {
    const first = await post(house, { author: 'dana' });
    const old = await onlyDraft(house);
    const second = await post(house, {
      author: 'dana',
      inReplyTo: first,
      text: '@NorthwindAir and still nobody answers, this is awful.',
    });
    // Stored and in its case, but not decided yet: the moment in which a person may be faster than the policy.
    const { deps } = house.running;
    await steps['collect-mentions'](deps, 'x:mentions');
    await steps['classify-mention'](deps, undefined);
    await steps['open-case'](deps, undefined);
    const answer = await house.tryApi(`/drafts/${old.id}/approve`, {
      method: 'POST',
      by: 'Mei',
      body: { textHash: old.textHash },
    });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'changed-meanwhile' } } });
    const fresh = await onlyDraft(house);
    expect(fresh.post.url).toContain(second);
  });

  it('comes back to the queue when it grew too old, and says so', async () => {
    const reply = await approvedReply(house);
    house.clock.forward((house.running.deps.rulebook.brakes.approvalValidMinutes + 1) * MINUTE);
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'cancelled',
      failure: { code: 'approval-too-old' },
    });
    const back: DraftView = await onlyDraft(house);
    expect(back).toMatchObject({ text: reply.text, changed: expect.stringMatching(/older than/) });
    const again = await approve(house, back, 'Jon');
    await house.walk();
    expect(await replyNow(house, again.id)).toMatchObject({ state: 'sent', approvedBy: 'Jon' });
    expect(await ours(house)).toHaveLength(1);
  });

  it('sends nothing when the stored text is not the approved one', async () => {
    const reply = await approvedReply(house);
    await house.running.app.connection.pool.query(
      `update reply set text = text || ' changed' where id = '${reply.id}'`,
    );
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'cancelled',
      failure: { code: 'text-differs' },
    });
    expect(await ours(house)).toEqual([]);
    expect(await onlyDraft(house)).toMatchObject({ changed: expect.stringMatching(/not the approved one/) });
  });

  it('goes out word for word', async () => {
    await post(house, { author: 'dana', text: FURIOUS });
    const draft = await onlyDraft(house);
    await approve(house, draft);
    await house.walk();
    expect((await ours(house)).map((one) => one.text)).toEqual([draft.text]);
  });
});
