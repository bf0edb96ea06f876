import { describe, expect, it } from '@jest/globals';
import { refusedBy, xApp, xClient } from '../support/clients.ts';
import { openSandbox } from '../support/opened.ts';

async function found(posts: Record<string, unknown>[], query: string): Promise<string[]> {
  const sandbox = await openSandbox();
  for (const post of posts) await sandbox.post(post);
  const page = await xClient(sandbox.port).search(query);
  return page.tweets.map((tweet) => tweet.text);
}

describe('recent search on X', () => {
  it.each([
    ['northwind', ['Northwind lost my bag', 'NORTHWIND, again!']],
    ['"lost my bag"', ['Northwind lost my bag']],
    ['northwind lost', ['Northwind lost my bag']],
    ['late OR again', ['NORTHWIND, again!', 'the train was late']],
    ['northwind -again', ['Northwind lost my bag']],
    ['(northwind OR train) -(lost OR again)', ['the train was late']],
    ['nor', []],
  ])('finds words: %s', async (query, expected) => {
    const texts = ['Northwind lost my bag', 'NORTHWIND, again!', 'the train was late'];
    expect(
      (
        await found(
          texts.map((text) => ({ text })),
          query,
        )
      ).sort(),
    ).toEqual(expected.sort());
  });

  it.each([
    ['航班 -票價', ['北風航空的航班又延誤了']],
    ['северный', ['Северный ветер опоздал']],
    ['from:ada', ['北風航空的航班又延誤了', 'Северный ветер опоздал']],
    ['@NorthwindAir', ['@NorthwindAir why? #delay $NWA https://northwind.example/help']],
    ['#delay', ['@NorthwindAir why? #delay $NWA https://northwind.example/help']],
    ['$nwa', ['@NorthwindAir why? #delay $NWA https://northwind.example/help']],
    ['url:"northwind.example"', ['@NorthwindAir why? #delay $NWA https://northwind.example/help']],
    [
      'from:bob has:links has:hashtags has:mentions',
      ['@NorthwindAir why? #delay $NWA https://northwind.example/help'],
    ],
    ['from:bob has:media', []],
    ['from:ada lang:ru', ['Северный ветер опоздал']],
    ['from:ada lang:zh', ['北風航空的航班又延誤了']],
    ['help', []],
  ])('knows its operators: %s', async (query, expected) => {
    const posts = [
      { text: '北風航空的航班又延誤了', lang: 'zh-Hant' },
      { text: 'Северный ветер опоздал' },
      { author: 'bob', text: '@NorthwindAir why? #delay $NWA https://northwind.example/help' },
    ];
    const texts = await found(posts, query);
    const readable = texts.map((text) =>
      text.replace(/https:\/\/t\.co\/\w{10}/, 'https://northwind.example/help'),
    );
    expect(readable.sort()).toEqual(expected.sort());
  });

  it('tells replies, quotes and reposts apart', async () => {
    const sandbox = await openSandbox();
    const root = await sandbox.post({ text: 'northwind root' });
    const reply = await sandbox.post({ author: 'bob', text: 'northwind reply', inReplyTo: root });
    const quote = await sandbox.post({ author: 'eve', text: 'northwind quote', quotes: root });
    const repost = await sandbox.post({ author: 'kim', text: '', repostOf: root });
    const ids = async (query: string) =>
      (await xClient(sandbox.port).search(query)).tweets.map((tweet) => tweet.id).sort();
    expect(await ids('northwind is:reply')).toEqual([reply]);
    expect(await ids('northwind is:quote')).toEqual([quote]);
    expect(await ids('northwind is:retweet')).toEqual([repost]);
    expect(await ids('northwind -is:reply -is:quote -is:retweet')).toEqual([root]);
    expect(await ids(`conversation_id:${root}`)).toEqual([root, reply].sort());
    expect(await ids(`in_reply_to_tweet_id:${root}`)).toEqual([reply]);
    expect(await ids(`quotes_of_tweet_id:${root}`)).toEqual([quote]);
    expect(await ids('to:ada')).toEqual([reply]);
  });

  it.each([
    ['lang:en', /cannot be used as a standalone operator/],
    ['-northwind', /cannot be used as a standalone operator/],
    ['northwind OR is:reply', /'is:reply' cannot be used as a standalone operator/],
    ['near:berlin', /invalid operator 'near'/],
    ['northwind is:angry', /Invalid value 'angry'/],
    ['northwind and air', /Ambiguous use of and/],
    ['(northwind', /no viable alternative/],
    ['northwind)', /missing EOF/],
    ['"northwind', /no viable alternative/],
    ['()', /no viable alternative/],
  ])('refuses %s', async (query, sentence) => {
    const sandbox = await openSandbox();
    const error = await refusedBy(xClient(sandbox.port).search(query));
    expect(error.code).toBe(400);
    expect(error.data.title).toBe('Invalid Request');
    expect(JSON.stringify(error.data.errors)).toMatch(sentence);
  });

  it('takes 512 characters, and 4096 from Enterprise', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    expect((await client.search('a'.repeat(512))).tweets).toEqual([]);
    expect((await refusedBy(client.search('a'.repeat(513)))).code).toBe(400);
    await sandbox.order('POST', '/settings', { access: 'enterprise' });
    expect((await client.search('a'.repeat(4096))).tweets).toEqual([]);
    expect((await refusedBy(client.search('a'.repeat(4097)))).code).toBe(400);
  });

  it('turns pages to the end, newest first, and begins again behind since_id', async () => {
    const sandbox = await openSandbox();
    const texts = Array.from({ length: 25 }, (_none, number) => ({
      platform: 'x',
      author: 'ada',
      text: `northwind ${number}`,
    }));
    await sandbox.order('POST', '/posts', texts);
    const client = xClient(sandbox.port);
    const page = await client.search('northwind', { max_results: 10 });
    expect(page.meta).toMatchObject({
      result_count: 10,
      newest_id: page.tweets[0]?.id,
      oldest_id: page.tweets[9]?.id,
    });
    await page.fetchLast(100);
    expect(page.tweets.map((tweet) => tweet.text)).toEqual(texts.map((post) => post.text).reverse());
    const since = page.tweets[4]?.id ?? '';
    const newer = await client.search('northwind', { since_id: since });
    expect(newer.tweets.map((tweet) => tweet.text)).toEqual([
      'northwind 24',
      'northwind 23',
      'northwind 22',
      'northwind 21',
    ]);
    expect((await client.search('northwind', { until_id: since, max_results: 100 })).tweets).toHaveLength(20);
    expect((await refusedBy(client.search('northwind', { next_token: 'nonsense' }))).code).toBe(400);
    expect((await refusedBy(client.search('northwind', { max_results: 9 }))).code).toBe(400);
  });

  it('sends along what was asked for, and no more', async () => {
    const sandbox = await openSandbox();
    const root = await sandbox.post({ text: 'northwind root' });
    await sandbox.order('PATCH', '/people/x/ada', { receivesDm: true, followers: 7 });
    await sandbox.post({
      author: 'bob',
      text: '<b> & north, see https://northwind.example/a',
      inReplyTo: root,
      replySettings: 'mentionedUsers',
    });
    const page = await xApp(sandbox.port).search('from:bob', {
      'tweet.fields': [
        'author_id',
        'conversation_id',
        'created_at',
        'entities',
        'in_reply_to_user_id',
        'lang',
        'referenced_tweets',
        'reply_settings',
      ],
      'user.fields': ['public_metrics', 'receives_your_dm'],
      expansions: ['author_id', 'referenced_tweets.id', 'referenced_tweets.id.author_id'],
    });
    const [tweet] = page.tweets;
    expect(tweet).toMatchObject({ conversation_id: root, lang: 'en', reply_settings: 'mentionedUsers' });
    expect(tweet?.created_at).toBe('2026-11-22T12:00:00.000Z');
    expect(tweet?.referenced_tweets).toEqual([{ type: 'replied_to', id: root }]);
    expect(tweet?.text).toMatch(/^@ada &lt;b&gt; &amp; north, see https:\/\/t\.co\/\w{10}$/);
    const link = tweet?.entities?.urls[0];
    expect(link?.expanded_url).toBe('https://northwind.example/a');
    expect([...(tweet?.text ?? '')].slice(link?.start, link?.end).join('')).toBe(link?.url);
    expect(page.includes.tweets.map((included) => included.id)).toEqual([root]);
    expect(page.includes.users.map((user) => [user.username, user.receives_your_dm])).toEqual([
      ['bob', false],
      ['ada', true],
    ]);
    const bare = await xApp(sandbox.port).search('from:ada');
    expect(Object.keys(bare.tweets[0] ?? {}).sort()).toEqual(['edit_history_tweet_ids', 'id', 'text']);
  });

  it('does not reach back behind seven days', async () => {
    const sandbox = await openSandbox();
    const old = await sandbox.post({ text: 'northwind old' });
    sandbox.clock.turn(8 * 24 * 3600_000);
    const client = xClient(sandbox.port);
    expect((await client.search('northwind')).tweets).toEqual([]);
    expect((await refusedBy(client.search('northwind', { since_id: old }))).code).toBe(400);
    expect((await refusedBy(client.search('northwind', { start_time: '2026-11-22T12:00:00Z' }))).code).toBe(
      400,
    );
  });
});
