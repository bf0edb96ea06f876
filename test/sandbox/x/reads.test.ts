import { describe, expect, it } from '@jest/globals';
import { refusedBy, xApp, xClient } from '../support/clients.ts';
import { openSandbox } from '../support/opened.ts';

const US = '1180000000000000001';

describe('reading from X', () => {
  it('checks who calls, down to the signature', async () => {
    const sandbox = await openSandbox();
    expect((await xClient(sandbox.port).me()).data.username).toBe('NorthwindAir');
    for (const wrong of [
      { appKey: 'other' },
      { appSecret: 'other' },
      { accessToken: 'other' },
      { accessSecret: 'other' },
    ]) {
      const error = await refusedBy(xClient(sandbox.port, wrong).me());
      expect([error.code, error.data.title]).toEqual([401, 'Unauthorized']);
    }
    expect((await refusedBy(xApp(sandbox.port, 'other').search('northwind'))).code).toBe(401);
  });

  it('counts calls in windows and refuses when one is full', async () => {
    const sandbox = await openSandbox({ limitFactor: 0.01 });
    const client = xClient(sandbox.port);
    const first = await client.search('northwind');
    expect(first.rateLimit).toEqual({
      limit: 3,
      remaining: 2,
      reset: (sandbox.clock.now() + 900_000) / 1000,
    });
    await client.search('northwind');
    await client.search('northwind');
    const error = await refusedBy(client.search('northwind'));
    expect([error.code, error.rateLimit?.remaining]).toEqual([429, 0]);
    sandbox.clock.turn(900_000);
    expect((await client.search('northwind')).rateLimit.remaining).toBe(2);
  });

  it('shows a post of ours on our timeline only after the delay, though it is there', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const post = await sandbox.post({ text: '@NorthwindAir why' });
    const { data } = await client.reply('We are sorry.', post);
    const timeline = async () =>
      (await client.userTimeline(US, { max_results: 5 })).tweets.map((tweet) => tweet.id);
    sandbox.clock.turn(2_999);
    expect(await timeline()).toEqual([]);
    expect((await client.search('from:NorthwindAir')).tweets).toEqual([]);
    expect((await client.singleTweet(data.id)).data.id).toBe(data.id);
    sandbox.clock.turn(1);
    expect(await timeline()).toEqual([data.id]);
    expect((await client.userTimeline(US, { exclude: 'replies' })).tweets).toEqual([]);
  });

  it('lists who mentioned us, answers to our posts included, behind since_id and over pages', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const tagged = await sandbox.post({ text: 'hey @northwindair' });
    await sandbox.post({ text: 'northwind untagged' });
    const own = await client.reply('Yes?', tagged);
    const answer = await sandbox.post({ text: 'my bag', inReplyTo: own.data.id });
    const mentions = await client.userMentionTimeline(US, { max_results: 5 });
    expect(mentions.tweets.map((tweet) => tweet.id)).toEqual([answer, tagged]);
    const newer = await client.userMentionTimeline(US, { max_results: 5, since_id: tagged });
    expect(newer.tweets.map((tweet) => tweet.id)).toEqual([answer]);
    for (let number = 0; number < 10; number++) await sandbox.post({ text: `@NorthwindAir ${number}` });
    const paged = await client.userMentionTimeline(US, { max_results: 5 });
    await paged.fetchLast(100);
    expect(paged.tweets).toHaveLength(12);
  });

  it('says which posts are gone beside those that are there', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    const stays = await sandbox.post({ text: 'one' });
    const goes = await sandbox.post({ text: 'two' });
    const hidden = await sandbox.post({ author: 'bob', text: 'three' });
    await sandbox.order('DELETE', `/posts/${goes}`);
    await sandbox.order('PATCH', '/people/x/bob', { blocksUs: true });
    const { data, errors } = await client.tweets([stays, goes, hidden]);
    expect(data.map((tweet) => tweet.id)).toEqual([stays]);
    expect(errors?.map((error) => [error.resource_id, error.title])).toEqual([
      [goes, 'Not Found Error'],
      [hidden, 'Not Found Error'],
    ]);
    const single = await client.singleTweet(goes);
    expect([single.data, single.errors?.[0]?.detail]).toEqual([
      undefined,
      `Could not find tweet with id: [${goes}].`,
    ]);
    expect((await refusedBy(client.tweets(['x']))).code).toBe(400);
  });

  it('finds people by name and by id', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    await sandbox.post({ text: 'one' });
    const { data, errors } = await client.usersByUsernames(['ADA', 'nobody']);
    expect(data.map((user) => user.username)).toEqual(['ada']);
    expect(errors?.[0]?.resource_id).toBe('nobody');
    const id = data[0]?.id ?? '';
    expect((await client.user(id)).data.username).toBe('ada');
    expect((await client.userByUsername('ada')).data.id).toBe(id);
    expect((await client.users([id])).data).toHaveLength(1);
    expect((await client.user('42')).errors).toHaveLength(1);
  });

  it('refuses a parameter and a field it does not know', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    expect((await refusedBy(client.get('users/me', { nonsense: '1' }))).code).toBe(400);
    expect((await refusedBy(client.me({ 'user.fields': 'shoe_size' }))).code).toBe(400);
  });
});
