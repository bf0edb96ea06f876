import { describe, expect, it } from '@jest/globals';
import { SandboxReddit } from '../support/clients.ts';
import { type Opened, openSandbox } from '../support/opened.ts';

async function thread(sandbox: Opened): Promise<{ post: string; comment: string }> {
  const post = await sandbox.post({
    platform: 'reddit',
    title: 'Northwind lost my bag',
    text: 'It is gone',
    community: 'travel',
  });
  const comment = await sandbox.post({
    platform: 'reddit',
    author: 'bob',
    text: 'Mine too',
    inReplyTo: post,
  });
  return { post, comment };
}

/** snoowrap turns `json.errors` into a message that begins with the code. */
async function codeOf(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as Error).message.split(',')[0] ?? '';
  }
  throw new Error('the call was expected to be refused, but it went through');
}

async function statusOf(call: PromiseLike<unknown>): Promise<number> {
  try {
    await call;
  } catch (error) {
    return (error as { statusCode: number }).statusCode;
  }
  throw new Error('the call was expected to be refused, but it went through');
}

describe('signing in to Reddit', () => {
  it('takes the password and the refresh token, and nothing else', async () => {
    const { url } = await openSandbox();
    // The client's typings make an account its own promise, so only a field of it is awaited.
    const nameOf = async (client: SandboxReddit) =>
      ((await client.oauthRequest({ uri: 'api/v1/me' })) as unknown as { name: string }).name;
    expect(await nameOf(new SandboxReddit(url))).toBe('NorthwindAir');
    expect(await nameOf(new SandboxReddit(url, { refreshToken: 'sandbox-refresh' }))).toBe('NorthwindAir');
    await expect(nameOf(new SandboxReddit(url, { password: 'wrong' }))).rejects.toThrow(/Invalid grant/);
    expect(await statusOf(nameOf(new SandboxReddit(url, { clientSecret: 'wrong' })))).toBe(401);
  });

  it('lets a token expire', async () => {
    const sandbox = await openSandbox({ redditTokenSeconds: 3600 });
    const client = new SandboxReddit(sandbox.url);
    await client.getSentMessages();
    sandbox.clock.turn(3_599_000);
    await client.getSentMessages();
    sandbox.clock.turn(1_000);
    expect(await statusOf(client.getSentMessages())).toBe(401);
    await new SandboxReddit(sandbox.url).getSentMessages();
  });

  it('counts calls and refuses when the window is full', async () => {
    const sandbox = await openSandbox({ limitFactor: 0.002 });
    const client = new SandboxReddit(sandbox.url);
    await client.getSentMessages();
    expect(client.ratelimitRemaining).toBe(1);
    await client.getSentMessages();
    await expect(client.getSentMessages()).rejects.toThrow(/ratelimit/i);
    expect(await statusOf(new SandboxReddit(sandbox.url).getSentMessages())).toBe(429);
    sandbox.clock.turn(600_000);
    await new SandboxReddit(sandbox.url).getSentMessages();
  });
});

describe('reading from Reddit', () => {
  it.each([
    ['northwind', ['bag', 'crew']],
    ['"lost my bag"', ['bag']],
    ['lost OR crew', ['bag', 'crew']],
    ['northwind NOT crew', ['bag']],
    ['northwind -crew', ['bag']],
    ['northwind -谢谢', ['bag']],
    ['(bag OR crew) AND praise', ['crew']],
    ['subreddit:delayed', ['crew']],
    ['author:bob northwind', ['crew']],
    ['self:yes title:lost', ['bag']],
    ['selftext:praise', ['crew']],
    ['northwind (crew', ['crew']],
    ['nothing-of-this-kind', []],
  ])('finds posts, never comments: %s', async (query, expected) => {
    const sandbox = await openSandbox();
    const bag = await sandbox.post({
      platform: 'reddit',
      title: 'Northwind lost my bag',
      text: 'gone',
      community: 'travel',
    });
    await sandbox.post({
      platform: 'reddit',
      author: 'bob',
      title: 'Northwind crew',
      text: 'praise them 谢谢',
      community: 'delayed',
    });
    await sandbox.post({
      platform: 'reddit',
      author: 'eve',
      text: 'northwind lost crew praise',
      inReplyTo: bag,
    });
    const page = await new SandboxReddit(sandbox.url).search({
      query,
      sort: 'new',
      restrictSr: false,
    } as never);
    expect(Array.from(page, (post) => (post.title.includes('bag') ? 'bag' : 'crew')).sort()).toEqual(
      expected,
    );
  });

  it('keeps a search inside its subreddit when told so', async () => {
    const sandbox = await openSandbox();
    await thread(sandbox);
    const client = new SandboxReddit(sandbox.url);
    const search = (subreddit: string, restrictSr: boolean) =>
      client.search({ query: 'northwind', subreddit, restrictSr, sort: 'new' });
    expect(await search('travel', true)).toHaveLength(1);
    expect(await search('delayed', true)).toHaveLength(0);
    expect(await search('delayed', false)).toHaveLength(1);
    expect(await statusOf(client.search({ query: 'a'.repeat(513) }))).toBe(400);
  });

  it('turns the pages of a listing, both ways', async () => {
    const sandbox = await openSandbox();
    const { post } = await thread(sandbox);
    const ids: string[] = [];
    for (let number = 0; number < 7; number++) {
      ids.push(
        await sandbox.post({
          platform: 'reddit',
          author: 'eve',
          text: `northwind ${number}`,
          inReplyTo: post,
        }),
      );
    }
    const client = new SandboxReddit(sandbox.url);
    const names = (list: ArrayLike<{ name: string }>) => Array.from(list, (comment) => comment.name);
    const newest = await client.getNewComments('other+travel', { limit: 3 });
    expect(names(newest)).toEqual(ids.slice(4).reverse());
    const all = await newest.fetchMore({ amount: 100 });
    expect(all).toHaveLength(8);
    expect(names(await client.getNewComments('travel', { limit: 2, before: ids[2] ?? '' }))).toEqual([
      ids[4],
      ids[3],
    ]);
    expect(names(await client.getNewComments('other', { limit: 5 }))).toEqual([]);
  });

  it('gives comments their place in the thread', async () => {
    const sandbox = await openSandbox();
    const { post, comment } = await thread(sandbox);
    const nested = await sandbox.post({
      platform: 'reddit',
      author: 'ada',
      text: 'Thanks',
      inReplyTo: comment,
    });
    const client = new SandboxReddit(sandbox.url);
    const [listed] = await client.getNewComments('travel', { limit: 1 });
    expect(listed).toMatchObject({
      name: nested,
      parent_id: comment,
      link_id: post,
      link_title: 'Northwind lost my bag',
      body: 'Thanks',
    });
    const tree = (await client.oauthRequest({ uri: `comments/${post.slice(3)}` })) as unknown as {
      comments: { name: string; replies: { name: string }[] }[];
    };
    expect(
      Array.from(tree.comments, (top) => [top.name, ...Array.from(top.replies, (reply) => reply.name)]),
    ).toEqual([[comment, nested]]);
    await sandbox.order('DELETE', `/posts/${comment}`);
    const info = await client.getContentByIds([post, comment]);
    expect(Array.from(info, (thing) => [thing.name, thing.author.name])).toEqual([
      [post, 'ada'],
      [comment, '[deleted]'],
    ]);
  });
});

describe('writing on Reddit', () => {
  it('comments, shows it on our own list after the delay, and hears the answer', async () => {
    const sandbox = await openSandbox();
    const { comment } = await thread(sandbox);
    const client = new SandboxReddit(sandbox.url);
    const form = { api_type: 'json', thing_id: comment, text: 'We are sorry.' };
    const answer = (await client.oauthRequest({ uri: 'api/comment', method: 'post', form })) as unknown as {
      json: { data: { things: { name: string; permalink: string }[] } };
    };
    const name = answer.json.data.things[0]?.name ?? '';
    expect(name).toMatch(/^t1_/);
    const own = async () =>
      Array.from(await client.getUser('NorthwindAir').getComments({ limit: 5 }), (listed) => listed.name);
    expect(await own()).toEqual([]);
    sandbox.clock.turn(3_000);
    expect(await own()).toEqual([name]);
    const back = await sandbox.post({
      platform: 'reddit',
      author: 'bob',
      text: 'Thanks u/NorthwindAir',
      inReplyTo: name,
    });
    expect(Array.from(await client.getInbox(), (item) => item.name)).toEqual([back]);
    expect(Array.from(await client.getInbox({ filter: 'mentions' }), (item) => item.name)).toEqual([back]);
    const { body } = await sandbox.order('GET', '/ledger?ours=1');
    expect(body).toMatchObject({ posts: [{ id: name, to: 'bob', byApi: true, text: 'We are sorry.' }] });
  });

  it('refuses a comment as Reddit does, with HTTP 200 and a code', async () => {
    const sandbox = await openSandbox();
    const { post, comment } = await thread(sandbox);
    const client = new SandboxReddit(sandbox.url);
    const reply = (id: string, text: string) =>
      client
        .oauthRequest({ uri: 'api/comment', method: 'post', form: { api_type: 'json', thing_id: id, text } })
        .then((answer) => {
          throw new Error(String((answer as unknown as { json: { errors: string[][] } }).json.errors[0]));
        });
    expect(await codeOf(reply(post, ' '))).toBe('NO_TEXT');
    expect(await codeOf(reply(post, 'a'.repeat(10_001)))).toBe('TOO_LONG');
    expect(await codeOf(reply('t1_nothing', 'Hello'))).toBe('NO_THING_ID');
    await sandbox.order('PATCH', '/people/reddit/bob', { blocksUs: true });
    expect(await codeOf(reply(comment, 'Hello'))).toBe('USER_BLOCKED');
    await sandbox.order('DELETE', `/posts/${comment}`);
    expect(await codeOf(reply(comment, 'Hello'))).toBe('DELETED_COMMENT');
    await sandbox.order('POST', `/posts/${post}/lock`);
    expect(await codeOf(reply(post, 'Hello'))).toBe('THREAD_LOCKED');
    await sandbox.order('DELETE', `/posts/${post}`);
    expect(await codeOf(reply(post, 'Hello'))).toBe('DELETED_LINK');
    expect((await sandbox.order('GET', '/ledger?ours=1')).body).toMatchObject({ posts: [] });
  });

  it('sends private messages to those who take them', async () => {
    const sandbox = await openSandbox();
    await thread(sandbox);
    const client = new SandboxReddit(sandbox.url);
    const compose = (to: string, text = 'Hello') => client.composeMessage({ to, subject: 'Your bag', text });
    expect(await codeOf(compose('nobody_here'))).toBe('USER_DOESNT_EXIST');
    expect(await codeOf(compose('bob'))).toBe('NOT_WHITELISTED_BY_USER_MESSAGE');
    expect(await codeOf(compose('bob', ''))).toBe('NO_TEXT');
    await sandbox.order('POST', '/messages', { platform: 'reddit', from: 'bob', text: 'My case is 7' });
    await compose('bob');
    expect(Array.from(await client.getSentMessages({ limit: 5 }), (message) => message.body)).toEqual([
      'Hello',
    ]);
    const [unread] = await client.getUnreadMessages({ limit: 5 });
    expect(unread?.body).toBe('My case is 7');
    await client.markMessagesAsRead([unread?.name ?? '']);
    expect(await client.getUnreadMessages({ limit: 5 })).toHaveLength(0);
    await sandbox.order('PATCH', '/people/reddit/bob', { blocksUs: true });
    expect(await codeOf(compose('bob'))).toBe('USER_BLOCKED_MESSAGE');
  });
});
