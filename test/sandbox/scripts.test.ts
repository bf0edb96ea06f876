import { describe, expect, it } from '@jest/globals';
import { xClient } from './support/clients.ts';
import { type Opened, openSandbox } from './support/opened.ts';
import { scripted } from './support/scripted.ts';

const SCRIPT = [
  { on: 'reply-1', do: 'post', text: 'Still gone!', afterSeconds: 60 },
  { on: 'reply-2', do: 'dm', text: 'My case is 7', afterSeconds: 30 },
];

function texts(sandbox: Opened): string[] {
  return sandbox.world.posts.on('x').map((post) => post.text);
}

describe('customers with a script', () => {
  it('answer our first reply, and write to us after the second', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const post = await sandbox.post({ text: '@NorthwindAir my bag', ...scripted(SCRIPT) });
    const first = await client.reply('We are sorry.', post);
    sandbox.clock.turn(59_999);
    expect(texts(sandbox)).toHaveLength(2);
    sandbox.clock.turn(1);
    const answer = sandbox.world.posts.on('x').at(-1);
    expect(answer).toMatchObject({ text: 'Still gone!', inReplyTo: first.data.id, threadId: post });
    await client.reply('Write to us.', answer?.id ?? '');
    sandbox.clock.turn(30_000);
    expect(sandbox.world.messages.on('x').map((message) => message.text)).toEqual(['My case is 7']);
    sandbox.clock.turn(600_000);
    expect(texts(sandbox)).toEqual(['@NorthwindAir my bag', 'We are sorry.', 'Still gone!', 'Write to us.']);
  });

  it('do not care by which road our reply came, but whom it answers', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ text: 'northwind lost my bag', ...scripted(SCRIPT) });
    const other = await sandbox.post({ author: 'bob', text: 'Mine too', inReplyTo: post });
    await sandbox.order('POST', '/native-replies', { platform: 'x', inReplyTo: other, text: 'Sorry, Bob' });
    sandbox.clock.turn(120_000);
    expect(texts(sandbox)).not.toContain('Still gone!');
    await sandbox.order('POST', '/native-replies', { platform: 'x', inReplyTo: post, text: 'Sorry, Ada' });
    sandbox.clock.turn(120_000);
    expect(texts(sandbox)).toContain('Still gone!');
  });

  it('lose patience only when nobody answers', async () => {
    const sandbox = await openSandbox({ speed: 0 });
    const impatient = [{ on: 'nothing', do: 'delete', afterSeconds: 100 }];
    const waits = await sandbox.post({ text: '@NorthwindAir one', ...scripted(impatient) });
    const answered = await sandbox.post({ author: 'bob', text: '@NorthwindAir two', ...scripted(impatient) });
    await xClient(sandbox.port).reply('Hello Bob', answered);
    sandbox.clock.turn(100_000);
    expect(sandbox.world.posts.withId(waits)?.deletedAt).not.toBeNull();
    expect(sandbox.world.posts.withId(answered)?.deletedAt).toBeNull();
  });

  it('hurry with the speed', async () => {
    const sandbox = await openSandbox();
    await sandbox.order('POST', '/settings', { speed: 10 });
    const post = await sandbox.post({ text: '@NorthwindAir my bag', ...scripted(SCRIPT) });
    await xClient(sandbox.port).reply('We are sorry.', post);
    sandbox.clock.turn(6_000);
    expect(texts(sandbox)).toContain('Still gone!');
  });
});
