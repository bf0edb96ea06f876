import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CREDENTIALS } from '../../../fixtures/sandbox/world/brand.ts';
import { connectX } from '../../../src/adapters/platforms/x/index.ts';
import { error, value } from '../../adapters/platforms/results.ts';
import { type SandboxWorld, startSandboxWorld } from '../../adapters/platforms/sandbox-world.ts';
import { X_OPTIONS } from '../../adapters/platforms/x/x-account.ts';

const DAY = 86_400_000;

let world: SandboxWorld;
beforeEach(async () => {
  world = await startSandboxWorld('x');
});
afterEach(() => world.stop());

const ask = (query: string, token: string = CREDENTIALS.x.bearer) =>
  fetch(`${world.url}/2/tweets/counts/recent?${query}`, {
    headers: { authorization: `Bearer ${token}`, connection: 'close' },
  });

async function counter() {
  const { consumerKey, consumerSecret, token, tokenSecret } = CREDENTIALS.x;
  const credentials = {
    apiKey: consumerKey,
    apiSecret: consumerSecret,
    accessToken: token,
    accessSecret: tokenSecret,
  };
  const account = value(await connectX({ ...X_OPTIONS, credentials, timeoutMs: 5_000, apiUrl: world.url }));
  if (!account.counter) throw new Error('X counts nothing');
  return account.counter;
}

describe('GET /2/tweets/counts/recent', () => {
  it('counts by hour in X’s own form, and says the whole', async () => {
    await world.postMany(['northwind one', 'northwind two', 'something else']);
    world.passTime(1_000);
    const answer = await ask('query=northwind');
    const body = (await answer.json()) as {
      data: { start: string; end: string; tweet_count: number }[];
      meta: { total_tweet_count: number };
    };
    expect(body.meta).toEqual({ total_tweet_count: 2 });
    expect(body.data.length).toBeGreaterThanOrEqual(7 * 24);
    expect(Object.keys(body.data[0] ?? {}).sort()).toEqual(['end', 'start', 'tweet_count']);
    expect(body.data.reduce((sum, hour) => sum + hour.tweet_count, 0)).toBe(2);
    expect(answer.headers.get('x-rate-limit-limit')).toBe('30000');
  });

  it.each([
    'query=',
    'query=northwind&granularity=week',
    'query=northwind&max_results=10',
    `query=${'a'.repeat(513)}`,
  ])('refuses %.60s as X does', async (query) => expect((await ask(query)).status).toBe(400));

  it('refuses who brings no token', async () => {
    expect((await ask('query=northwind', 'wrong')).status).toBe(401);
  });
});

describe('our counter of X', () => {
  it('counts day by day without reading a post, in the name of the app', async () => {
    await world.postMany(['northwind one', 'northwind two']);
    world.passTime(2 * DAY);
    await world.postMany(['northwind three']);
    world.passTime(1_000);
    const days = value(await (await counter()).count('northwind'));
    expect(days.map(({ posts }) => posts).filter((posts) => posts > 0)).toEqual([2, 1]);
    expect(days.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(7);
  });

  it('says what went wrong: a query too long, a query X cannot read, a struck server', async () => {
    const mine = await counter();
    expect(error(await mine.count('a'.repeat(513)))).toMatchObject({ kind: 'config' });
    expect(error(await mine.count('(northwind'))).toMatchObject({ kind: 'config', code: 'bad-request' });
    await fetch(`${world.url}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ endpoint: 'x.counts', fault: 'refused-503' }),
    });
    expect(error(await mine.count('northwind'))).toMatchObject({ kind: 'defer', code: 'server-error' });
    expect(value(await mine.count('northwind')).length).toBeGreaterThan(0);
  });
});

it('one post is read whole, and one that is gone is nothing', async () => {
  const id = await world.post('dev_okafor', 'northwind left me at the gate');
  const { consumerKey, consumerSecret, token, tokenSecret } = CREDENTIALS.x;
  const credentials = {
    apiKey: consumerKey,
    apiSecret: consumerSecret,
    accessToken: token,
    accessSecret: tokenSecret,
  };
  const account = value(await connectX({ ...X_OPTIONS, credentials, timeoutMs: 5_000, apiUrl: world.url }));
  expect(value(await account.lookup.read(id))).toMatchObject({
    externalId: id,
    text: 'northwind left me at the gate',
    author: { handle: 'dev_okafor' },
  });
  await world.remove(id);
  expect(value(await account.lookup.read(id))).toBeNull();
});
