import { describe, expect, it } from '@jest/globals';
import { xClient } from './support/clients.ts';
import { openSandbox } from './support/opened.ts';

describe('orders to the sandbox', () => {
  it.each([
    ['POST', '/posts', { platform: 'x', author: 'ada' }, 400],
    ['POST', '/posts', { platform: 'x', author: 'a b', text: 'one' }, 400],
    ['POST', '/posts', { platform: 'mastodon', author: 'ada', text: 'one' }, 400],
    ['POST', '/posts', { platform: 'x', author: 'ada', text: 'one', inReplyTo: '1' }, 404],
    ['DELETE', '/posts/1', undefined, 404],
    ['POST', '/posts/1/lock', undefined, 404],
    ['POST', '/native-replies', { platform: 'x', inReplyTo: '1', text: 'one' }, 404],
    ['POST', '/messages', { platform: 'x', from: 'ada', text: '' }, 400],
    ['PATCH', '/people/x/nobody', { receivesDm: true }, 404],
    ['PATCH', '/people/myspace/ada', {}, 400],
    ['POST', '/settings', { speed: -1 }, 400],
    ['POST', '/settings', { mood: 'good' }, 400],
  ] as const)('are refused with a sentence: %s %s %j', async (method, path, body, status) => {
    const sandbox = await openSandbox();
    const answer = await sandbox.order(method, path, body);
    expect(answer.status).toBe(status);
    expect((answer.body as { error: string }).error).not.toBe('');
  });

  it('a burst of ten thousand posts is taken, found and paged quickly', async () => {
    const sandbox = await openSandbox();
    const burst = Array.from({ length: 10_000 }, (_none, number) => ({
      platform: 'x',
      author: `person_${number % 200}`,
      text: `${number % 100 === 0 ? 'northwind' : 'train'} number ${number} @NorthwindAir`,
    }));
    const { status, body } = await sandbox.order('POST', '/posts', burst);
    expect(status).toBe(201);
    expect(new Set((body as { ids: string[] }).ids).size).toBe(10_000);
    const page = await xClient(sandbox.port).search('northwind -is:retweet', { max_results: 100 });
    await page.fetchLast(1000);
    expect(page.tweets).toHaveLength(100);
  });

  it('a thread that is locked is seen by Reddit only at its root', async () => {
    const sandbox = await openSandbox();
    const root = await sandbox.post({ platform: 'reddit', title: 'Lost', text: 'my bag' });
    const comment = await sandbox.post({
      platform: 'reddit',
      author: 'bob',
      text: 'mine too',
      inReplyTo: root,
    });
    expect((await sandbox.order('POST', `/posts/${comment}/lock`)).body).toEqual({ id: root });
    const native = await sandbox.order('POST', '/native-replies', {
      platform: 'reddit',
      inReplyTo: comment,
      text: 'Hello',
    });
    expect(native.status).toBe(409);
  });
});
