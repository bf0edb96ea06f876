import { describe, expect, it } from '@jest/globals';
import { type Opened, openSandbox } from './support/opened.ts';

const US = '1180000000000000001';

function page(sandbox: Opened, path: string): Promise<Response> {
  return fetch(`${sandbox.url}${path}`, { headers: { connection: 'close' } });
}

function submit(sandbox: Opened, path: string, form: Record<string, string>): Promise<Response> {
  return fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { connection: 'close' },
    body: new URLSearchParams(form),
  });
}

describe('the pages', () => {
  it('post by hand what the API would not, from a composer with the text filled in', async () => {
    const sandbox = await openSandbox();
    const post = await sandbox.post({ text: 'northwind <script>lost</script> my bag' });
    const composer = await (
      await page(
        sandbox,
        `/intent/tweet?in_reply_to=${post}&text=${encodeURIComponent('We are "sorry" & <here>')}`,
      )
    ).text();
    expect(composer).toContain('northwind &lt;script&gt;lost&lt;/script&gt; my bag');
    expect(composer).toContain('We are &quot;sorry&quot; &amp; &lt;here&gt;');
    expect(composer).not.toContain('<script>');
    const sent = await submit(sandbox, '/intent/tweet', {
      in_reply_to: post,
      text: 'We are sorry.\r\nTruly.',
    });
    expect(sent.status).toBe(201);
    expect((await sandbox.order('GET', '/ledger?ours=1')).body).toMatchObject({
      posts: [{ native: true, byApi: false, to: 'ada', text: 'We are sorry.\nTruly.', threadId: post }],
    });
    const thread = await (await page(sandbox, `/thread/x/${post}`)).text();
    expect(thread).toContain('@ada We are sorry.');
  });

  it.each([
    ['a post that is gone', { text: 'one' }, 'delete', 'Hello'],
    ['an author who chose who may reply', { text: 'one', replySettings: 'following' }, 'nothing', 'Hello'],
    ['a text that is too long', { text: 'one' }, 'nothing', 'a'.repeat(281)],
  ])('keep the text when X would not post it: %s', async (_case, order, then, text) => {
    const sandbox = await openSandbox();
    const post = await sandbox.post(order);
    if (then === 'delete') await sandbox.order('DELETE', `/posts/${post}`);
    const answer = await submit(sandbox, '/intent/tweet', { in_reply_to: post, text });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(text);
    expect((await sandbox.order('GET', '/ledger?ours=1')).body).toMatchObject({ posts: [] });
  });

  it('show a thread under the platforms own addresses, deleted posts as gone', async () => {
    const sandbox = await openSandbox();
    const root = await sandbox.post({
      platform: 'reddit',
      title: 'Lost',
      text: 'my bag',
      community: 'travel',
    });
    const comment = await sandbox.post({
      platform: 'reddit',
      author: 'bob',
      text: 'secret',
      inReplyTo: root,
    });
    await submit(sandbox, '/intent/comment', { thing_id: comment, text: 'We are sorry.' });
    await sandbox.order('DELETE', `/posts/${comment}`);
    await sandbox.order('POST', `/posts/${root}/lock`);
    const thread = await (await page(sandbox, `/r/travel/comments/${root.slice(3)}/lost/`)).text();
    expect(thread).toContain('We are sorry.');
    expect(thread).toContain('deleted by its author');
    expect(thread).toContain('locked');
    expect(thread).not.toContain('secret');
    const tweet = await sandbox.post({ text: 'northwind' });
    expect((await page(sandbox, `/ada/status/${tweet}`)).url).toBe(`${sandbox.url}/thread/x/${tweet}`);
    expect((await page(sandbox, '/thread/x/1')).status).toBe(404);
    expect((await page(sandbox, '/')).status).toBe(200);
    expect((await page(sandbox, '/style.css')).headers.get('content-type')).toContain('text/css');
  });

  it('take a private message to the brand from a customer, and to a customer from the brand', async () => {
    const sandbox = await openSandbox();
    await sandbox.post({ text: 'northwind' });
    expect(
      await (await page(sandbox, `/messages/compose?recipient_id=${US}&text=My%20case`)).text(),
    ).toContain('My case');
    expect(
      (await submit(sandbox, '/messages/compose', { recipient_id: US, from: 'ada', text: 'Hi' })).status,
    ).toBe(201);
    expect(
      (await submit(sandbox, '/messages/compose', { recipient_id: US, from: 'NorthwindAir', text: 'Hi' }))
        .status,
    ).toBe(409);
    const ada = sandbox.world.people.withHandle('x', 'ada')?.id ?? '';
    await submit(sandbox, '/messages/compose', { recipient_id: ada, text: 'Hello Ada' });
    expect((await page(sandbox, '/message/compose/?to=NorthwindAir')).status).toBe(200);
    await submit(sandbox, '/message/compose', {
      to: 'NorthwindAir',
      from: 'bob',
      subject: 'Bag',
      text: 'Hi',
    });
    expect((await sandbox.order('GET', '/ledger')).body).toMatchObject({
      messages: [
        { platform: 'x', from: 'ada', to: 'NorthwindAir', text: 'Hi' },
        { platform: 'x', from: 'NorthwindAir', to: 'ada', text: 'Hello Ada', byApi: false },
        { platform: 'reddit', from: 'bob', to: 'NorthwindAir', text: 'Hi' },
      ],
    });
  });
});
