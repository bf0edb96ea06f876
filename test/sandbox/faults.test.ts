import { describe, expect, it } from '@jest/globals';
import { refusedBy, SandboxReddit, xClient } from './support/clients.ts';
import { type Opened, openSandbox } from './support/opened.ts';

async function ourTexts(sandbox: Opened): Promise<string[]> {
  const { body } = await sandbox.order('GET', '/ledger?ours=1');
  return (body as { posts: { text: string }[] }).posts.map((post) => post.text);
}

describe('faults on order', () => {
  it('accepted-no-answer: the post is public, the caller never hears of it', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ text: '@NorthwindAir why' });
    await sandbox.order('POST', '/faults', { endpoint: 'x.post', fault: 'accepted-no-answer' });
    const error = await refusedBy(xClient(sandbox.port).reply('We are sorry.', post));
    expect([error.type, error.code]).toEqual(['request', undefined]);
    expect(await ourTexts(sandbox)).toEqual(['We are sorry.']);
    await xClient(sandbox.port).reply('And again.', post);
    expect(await ourTexts(sandbox)).toHaveLength(2);
    const { body } = await sandbox.order('GET', '/ledger');
    expect(body).toMatchObject({ calls: { 'x.post': { 'no answer': 1, '201': 1 } } });
  });

  it('reset and refused-503: nothing is public', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ text: '@NorthwindAir why' });
    await sandbox.order('POST', '/faults', { endpoint: 'x.post', fault: 'reset' });
    expect((await refusedBy(xClient(sandbox.port).reply('One', post))).code).toBeUndefined();
    await sandbox.order('POST', '/faults', { endpoint: 'x.post', fault: 'refused-503', times: 2 });
    for (const text of ['Two', 'Three'])
      expect((await refusedBy(xClient(sandbox.port).reply(text, post))).code).toBe(503);
    expect(await ourTexts(sandbox)).toEqual([]);
    await xClient(sandbox.port).reply('Four', post);
  });

  it('rate-limited tells the reset time; no-credits is 402', async () => {
    const sandbox = await openSandbox();
    await sandbox.order('POST', '/faults', { endpoint: 'x.search', fault: 'rate-limited', resetSeconds: 30 });
    const limited = await refusedBy(xClient(sandbox.port).search('northwind'));
    expect(limited.code).toBe(429);
    expect(limited.rateLimit).toMatchObject({ remaining: 0, reset: sandbox.clock.now() / 1000 + 30 });
    await sandbox.order('POST', '/faults', { endpoint: 'x.search', fault: 'no-credits' });
    const poor = await refusedBy(xClient(sandbox.port).search('northwind'));
    expect([poor.code, poor.data.title]).toEqual([402, 'CreditsDepleted']);
  });

  it('dm-refused strikes only the one it is meant for', async () => {
    const sandbox = await openSandbox();
    for (const from of ['ada', 'bob'])
      await sandbox.order('POST', '/messages', { platform: 'x', from, text: 'Hi' });
    await sandbox.order('POST', '/faults', {
      endpoint: 'x.dm',
      fault: 'dm-refused',
      target: '@ada',
      times: 5,
    });
    const client = xClient(sandbox.port);
    const { data } = await client.usersByUsernames(['ada', 'bob']);
    expect((await refusedBy(client.sendDmToParticipant(data[0]?.id ?? '', { text: 'Hello' }))).code).toBe(
      403,
    );
    await client.sendDmToParticipant(data[1]?.id ?? '', { text: 'Hello' });
  });

  it('malformed and slow change the answer, not what happened', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ text: '@NorthwindAir why' });
    await sandbox.order('POST', '/faults', { endpoint: 'x.post', fault: 'malformed' });
    expect((await refusedBy(xClient(sandbox.port).reply('One', post))).type).toBe('partial-response');
    await sandbox.order('POST', '/faults', { endpoint: 'x.post', fault: 'slow', resetSeconds: 5 });
    const call = xClient(sandbox.port).reply('Two', post);
    while (sandbox.faults.standing().length > 0) await new Promise((go) => setImmediate(go));
    expect(await ourTexts(sandbox)).toEqual(['One']);
    sandbox.clock.turn(5_000);
    await call;
    expect(await ourTexts(sandbox)).toEqual(['One', 'Two']);
  });

  it('speak Reddit on Reddit', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ platform: 'reddit', title: 'Northwind', text: 'why' });
    const client = new SandboxReddit(sandbox.url);
    const form = { api_type: 'json', thing_id: post, text: 'Hello' };
    const comment = async () =>
      (await client.oauthRequest({ uri: 'api/comment', method: 'post', form })) as unknown as object;
    await sandbox.order('POST', '/faults', {
      endpoint: 'reddit.comment',
      fault: 'rate-limited',
      resetSeconds: 120,
    });
    expect(await comment()).toEqual({
      json: { errors: [['RATELIMIT', expect.stringContaining('2 minutes'), 'ratelimit']], ratelimit: 120 },
    });
    await sandbox.order('POST', '/faults', {
      endpoint: 'reddit.comment',
      fault: 'thread-locked',
      target: post,
    });
    expect(await comment()).toMatchObject({
      json: { errors: [['THREAD_LOCKED', expect.any(String), 'parent']] },
    });
    await sandbox.order('POST', '/faults', { endpoint: 'reddit.comment', fault: 'accepted-no-answer' });
    await expect(comment()).rejects.toThrow();
    expect(await ourTexts(sandbox)).toEqual(['Hello']);
  });

  it('are listed, called off, shared out and checked', async () => {
    const sandbox = await openSandbox();
    const { body } = await sandbox.order('POST', '/faults', {
      endpoint: 'x.search',
      fault: 'refused-503',
      share: 0.5,
    });
    let refused = 0;
    for (let number = 0; number < 40; number++) {
      await xClient(sandbox.port)
        .search('northwind')
        .catch(() => {
          refused += 1;
        });
    }
    expect(refused).toBeGreaterThan(8);
    expect(refused).toBeLessThan(32);
    expect((await sandbox.order('GET', '/faults')).body).toEqual({
      faults: [expect.objectContaining({ struck: refused })],
    });
    const { id } = body as { id: string };
    expect((await sandbox.order('DELETE', `/faults/${id}`)).status).toBe(200);
    expect((await sandbox.order('DELETE', `/faults/${id}`)).status).toBe(404);
    for (const wrong of [
      { endpoint: 'x.search', fault: 'dm-refused' },
      { endpoint: 'reddit.comment', fault: 'no-credits' },
      { endpoint: 'x.nothing', fault: 'reset' },
      { endpoint: 'x.post', fault: 'reset', times: 1, share: 0.5 },
    ]) {
      expect((await sandbox.order('POST', '/faults', wrong)).status).toBe(400);
    }
  });
});
