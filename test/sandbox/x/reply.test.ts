import { describe, expect, it } from '@jest/globals';
import { refusedBy, xApp, xClient } from '../support/clients.ts';
import { type Opened, openSandbox } from '../support/opened.ts';

const NOT_SUMMONED =
  'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.';

async function ours(sandbox: Opened): Promise<Record<string, unknown>[]> {
  const { body } = await sandbox.order('GET', '/ledger?ours=1');
  return (body as { posts: Record<string, unknown>[] }).posts;
}

describe('replying on X', () => {
  it('goes out to whoever mentioned us, and stands in the ledger', async () => {
    const sandbox = await openSandbox();
    const complaint = await sandbox.post({ text: '@NorthwindAir my bag is gone' });
    const { data } = await xClient(sandbox.port).reply('We are sorry.', complaint);
    expect(data.text).toBe('@ada We are sorry.');
    expect(await ours(sandbox)).toEqual([
      expect.objectContaining({
        id: data.id,
        text: 'We are sorry.',
        byApi: true,
        native: false,
        to: 'ada',
        inReplyTo: complaint,
        threadId: complaint,
      }),
    ]);
  });

  it('is refused where the author did not call on us, and allowed once they do', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const untagged = await sandbox.post({ text: 'northwind lost my bag' });
    const error = await refusedBy(client.reply('We are sorry.', untagged));
    expect([error.code, error.data.detail]).toEqual([403, NOT_SUMMONED]);
    expect(await ours(sandbox)).toEqual([]);
    const { body } = await sandbox.order('POST', '/native-replies', {
      platform: 'x',
      inReplyTo: untagged,
      text: 'By hand',
    });
    const back = await sandbox.post({ text: 'still gone', inReplyTo: (body as { id: string }).id });
    await client.reply('We are on it.', back);
    expect((await ours(sandbox)).map((post) => [post.native, post.byApi])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('is allowed to a post that quotes ours, and to all from Enterprise', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const own = await client.tweet('We fly to Oslo now.');
    const quote = await sandbox.post({ text: 'so you say', quotes: own.data.id });
    await client.reply('It is true.', quote);
    const untagged = await sandbox.post({ text: 'northwind lost my bag' });
    await sandbox.order('POST', '/settings', { access: 'enterprise' });
    await client.reply('We are sorry.', untagged);
    expect(await ours(sandbox)).toHaveLength(3);
  });

  it.each([
    ['following', '@NorthwindAir look', false],
    ['mentionedUsers', '@NorthwindAir look', true],
    ['mentionedUsers', 'northwind again', false],
  ])('heeds reply settings: %s on "%s"', async (replySettings, text, allowed) => {
    const sandbox = await openSandbox({ access: 'enterprise' });
    const post = await sandbox.post({ text, replySettings });
    const call = xClient(sandbox.port).reply('Hello', post);
    if (allowed) expect((await call).data.id).toMatch(/^\d+$/);
    else expect((await refusedBy(call)).data.detail).toBe(NOT_SUMMONED);
  });

  it('refuses the same text twice, a parent that is gone and one nobody knows', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const first = await sandbox.post({ text: '@NorthwindAir one' });
    const second = await sandbox.post({ author: 'bob', text: '@NorthwindAir two' });
    await client.reply('We are sorry.', first);
    const duplicate = await refusedBy(client.reply('We are sorry.', second));
    expect([duplicate.code, duplicate.data.detail]).toEqual([
      403,
      'You are not allowed to create a Tweet with duplicate content.',
    ]);
    await sandbox.order('DELETE', `/posts/${second}`);
    const gone = await refusedBy(client.reply('Hello', second));
    expect([gone.code, gone.data.detail]).toEqual([
      403,
      'You attempted to reply to a Tweet that is deleted or not visible to you.',
    ]);
    expect((await refusedBy(client.reply('Hello', '999'))).code).toBe(403);
    expect((await refusedBy(client.reply('Hello', 'abc'))).code).toBe(400);
    await sandbox.order('PATCH', '/people/x/ada', { blocksUs: true });
    expect((await refusedBy(client.reply('Hello again', first))).code).toBe(403);
  });

  it('weighs the text as X does', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const post = await sandbox.post({ text: '@NorthwindAir why' });
    await client.reply('a'.repeat(280), post);
    await client.reply('好'.repeat(140), post);
    await client.reply(`${'b'.repeat(256)} https://example.com/${'x'.repeat(200)}`, post);
    for (const text of ['a'.repeat(281), '好'.repeat(141), '  ']) {
      expect((await refusedBy(client.reply(text, post))).code).toBe(400);
    }
  });

  it('carries a private-message button without a link in the text', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ text: '@NorthwindAir why' });
    const { data } = await xClient(sandbox.port).reply('Write to us', post, {
      direct_message_deep_link: 'https://x.com/messages/compose?recipient_id=1180000000000000001',
    } as never);
    const page = await (await fetch(`${sandbox.url}/thread/x/${data.id}`)).text();
    expect(page).toContain('Message @NorthwindAir');
    expect(data.text).toBe('@ada Write to us');
  });

  it('belongs to the account, not to the app', async () => {
    const sandbox = await openSandbox();
    const error = await refusedBy(xApp(sandbox.port).tweet('Hello'));
    expect([error.code, error.data.title]).toEqual([403, 'Unsupported Authentication']);
  });
});
