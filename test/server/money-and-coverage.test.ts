import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import { KeywordSetBody } from '../../src/domain/watch/keyword-set.ts';
import type {
  CoverageView,
  ExplanationView,
  KeywordSetView,
  MissedView,
  VolumeView,
} from '../../src/server/contract/index.ts';
import { type House, openHouse } from '../support/house.ts';
import { aHeardPost } from '../support/things.ts';

let house: House;
let set: KeywordSetView;

/** The first reading loads the classifier, on a machine that may be busy. */
const PATIENCE_MS = 240_000;

const HEARD = [
  'northwind air lost my bag and nobody answers, terrible service',
  'a strong northwind over the harbour tonight, northwind air all the way',
  'Flying with northwind air tomorrow',
];

beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  for (const text of HEARD)
    await house.order('/posts', {
      method: 'POST',
      body: { platform: 'x', author: 'dana', lang: 'en', text },
    });
  await house.walk();
  const { sets } = await house.api<{ sets: KeywordSetView[] }>('/keyword-sets');
  const [first] = sets;
  if (!first) throw new Error('no keyword set to start from');
  set = first;
}, PATIENCE_MS);
afterAll(() => house.close());

const volume = (body: KeywordSetView['body'], path = 'volume', by?: string) =>
  house.api<VolumeView>(`/keyword-sets/${set.id}/${path}`, {
    method: 'POST',
    body: { body },
    ...(by ? { by } : {}),
  });

const missed = (post: string, by?: string) =>
  house.tryApi<MissedView & { error: { message: string } }>('/missed', {
    method: 'POST',
    body: { post },
    ...(by ? { by } : {}),
  });

const counted = async () => (await house.ledger()).calls['x.counts']?.['200'] ?? 0;

describe('POST /keyword-sets/:id/volume', () => {
  it('says what the words in hand bring and cost, in all and by term', async () => {
    const told = await volume(set.body);
    expect(told.looked).toBeGreaterThanOrEqual(3);
    expect(told.now.found).toBe(told.live.found);
    expect(told.now.usdPerMonth?.value).toBeGreaterThan(0);
    expect(told.now.platforms.find(({ platform }) => platform === 'reddit')?.usdPerMonth?.value ?? 0).toBe(0);
    expect(told.terms.map(({ term }) => term)).toEqual(expect.arrayContaining(set.body.words));
    const finds = told.terms.reduce((sum, row) => sum + row.alone, 0);
    expect(finds).toBeLessThanOrEqual(told.now.found);
    expect(told.counts).toEqual({ canAsk: true, usd: expect.any(Number), askedAt: null });
  });

  it('is not charged what another set reads', async () => {
    const { db, clock, brand } = house.running.deps;
    const before = await volume(set.body);
    const now = clock.now();
    const theirs = Array.from({ length: 60 }, (_, n) =>
      aHeardPost({
        ...{ brandId: brand.id, externalId: `theirs-${n}`, sourceId: 'x:search:northwind-trouble:0' },
        ...{ text: 'a train was late', postedAt: now, heardAt: now },
      }),
    );
    await db.change({ kind: 'system', name: 'test' }, (tx) => tx.heard.add(theirs));
    const after = await volume(set.body);
    expect(after.looked).toBe(before.looked + theirs.length);
    const [was, is] = [before, after].map(({ live }) => live.usdPerMonth?.value ?? 0);
    expect((is ?? 0) / (was ?? 1)).toBeCloseTo(1, 1);
  });

  it('a body that looks for nothing costs nothing, and what is useless has no price', async () => {
    const told = await volume(KeywordSetBody.parse({ words: ['zeppelin'] }));
    expect(told.now).toMatchObject({ found: 0, usdPerUseful: null, usefulShare: null });
    expect(told.terms).toEqual([expect.objectContaining({ term: 'zeppelin', finds: 0, usdPerMonth: 0 })]);
    expect(told.live.found).toBeGreaterThan(0);
  });

  it('refuses a body that is none, and a set that is none', async () => {
    const call = (path: string, body: unknown) => house.tryApi(path, { method: 'POST', body });
    expect((await call(`/keyword-sets/${set.id}/volume`, { body: { words: 7 } })).status).toBe(400);
    expect((await call('/keyword-sets/nobody/volume', { body: set.body })).status).toBe(404);
  });
});

describe('POST /keyword-sets/:id/counts', () => {
  it('has X count the queries once, pays for it, and believes it for a day', async () => {
    const before = await house.api<{ spentThisMonthUsd: number }>('/settings');
    const told = await volume(set.body, 'counts', 'Ana');
    expect(told.counts.askedAt).not.toBeNull();
    expect(told.now.platforms.find(({ platform }) => platform === 'x')).toMatchObject({
      from: 'counted-by-platform',
      readsPerDay: { value: expect.any(Number) },
    });
    const after = await house.api<{ spentThisMonthUsd: number }>('/settings');
    expect(after.spentThisMonthUsd - before.spentThisMonthUsd).toBeCloseTo(told.counts.usd);
    const asked = await counted();
    expect(asked).toBeGreaterThan(0);
    expect((await volume(set.body)).counts.askedAt).toBe(told.counts.askedAt);
    expect(await counted()).toBe(asked);
    house.clock.forward(25 * 3_600_000);
    expect((await volume(set.body)).counts.askedAt).toBeNull();
  });

  it('needs a name, and money', async () => {
    const path = `/keyword-sets/${set.id}/counts`;
    const call = { method: 'POST', body: { body: set.body } } as const;
    expect((await house.tryApi(path, call)).status).toBe(400);
    await house.api('/budget', { method: 'POST', by: 'Ana', body: { usd: 0, basedOn: 0, why: 'a try' } });
    expect((await house.tryApi(path, { ...call, by: 'Ana' })).status).toBe(422);
    await house.api('/budget', { method: 'POST', by: 'Ana', body: { usd: null, basedOn: 1, why: 'again' } });
  });
});

describe('POST /missed', () => {
  it('says what found a post that was not missed at all', async () => {
    const { body } = await missed(HEARD[0] ?? '');
    expect(body.says).toMatch(/^Nothing was missed/);
    expect(body.mention).not.toBeNull();
    expect(body.sets.some(({ found }) => found)).toBe(true);
  });

  it('says what to add to find a post nobody looked for, and what that would bring in beside it', async () => {
    const text = 'nothwind air left us in the rain at gate four';
    const { body } = await missed(text);
    expect(body).toMatchObject({ mention: null, heard: null });
    expect(body.says).toBe('No source brought it, and no keyword set looks for it.');
    const [answer] = body.sets;
    expect(answer).toMatchObject({ found: false, stops: [expect.objectContaining({ is: 'absent' })] });
    expect(answer?.remedies.length).toBeGreaterThan(0);
    for (const remedy of answer?.remedies ?? []) {
      expect(remedy.noise).toBeLessThanOrEqual(remedy.finds);
      const told = await volume(remedy.body);
      expect(told.now.found).toBe(told.live.found + remedy.finds);
    }
  });

  it('says of words in hand whether they find it, as each change is made, and reads nothing for it', async () => {
    const { body } = await missed('nothwind air left us in the rain at gate four');
    const [answer] = body.sets;
    const { url: _, postedAt: __, ...post } = body.post ?? { url: null, postedAt: null };
    const attempt = (words: unknown) =>
      house.tryApi<ExplanationView>('/missed/try', { method: 'POST', body: { post, body: words } });
    const spent = (await house.ledger()).calls;
    expect((await attempt(answer?.body)).body).toMatchObject({ found: false, stops: answer?.stops });
    for (const remedy of answer?.remedies ?? [])
      expect((await attempt(remedy.body)).body).toMatchObject({ found: true, stops: [] });
    const ruled = await attempt({ ...answer?.remedies[0]?.body, exclude: ['gate four'] });
    expect(ruled.body.stops).toEqual([expect.objectContaining({ is: 'excluded', start: 36, end: 45 })]);
    expect((await house.ledger()).calls).toEqual(spent);
    expect((await attempt({ words: 7 })).status).toBe(400);
  });

  it('reads a post by its link in somebody’s name, and says who was listening when it was posted', async () => {
    const { id } = await house.order<{ id: string }>('/posts', {
      method: 'POST',
      body: { platform: 'x', author: 'omar', text: 'the red planes are late again', lang: 'en' },
    });
    const link = `https://x.com/omar/status/${id}`;
    const nameless = await missed(link);
    expect([nameless.status, nameless.body.error.message]).toEqual([
      400,
      expect.stringMatching(/who you are/),
    ]);
    const { body } = await missed(link, 'Ana');
    expect(body.post).toMatchObject({ text: 'the red planes are late again', author: 'omar' });
    expect(body.sources.map((source) => source.hearing)).not.toContain(null);
    expect(body.sources.length).toBeGreaterThan(0);
    const calls = (await house.ledger()).calls;
    const again = await house.tryApi<MissedView>('/missed', {
      method: 'POST',
      by: 'Ana',
      body: { post: link, read: body.post },
    });
    expect(again.body).toEqual(body);
    expect((await house.ledger()).calls).toEqual(calls);
  });

  it('says of a post of our own that it is ours, whatever it says', async () => {
    const { id } = await house.order<{ id: string }>('/posts', {
      method: 'POST',
      body: { platform: 'x', author: 'NorthwindAir', text: 'northwind flies to Porto again', lang: 'en' },
    });
    const { body } = await missed(`https://x.com/NorthwindAir/status/${id}`, 'Ana');
    expect(body).toMatchObject({ mention: null, says: expect.stringMatching(/^This is our own/) });
  });

  it('says so when the platform does not show the post', async () => {
    const { body } = await missed('https://x.com/omar/status/42', 'Ana');
    expect(body).toMatchObject({
      post: null,
      sets: [],
      says: expect.stringMatching(/does not show this post/),
    });
  });
});

describe('GET /coverage', () => {
  it('adds up: by day, by term, by hour of each source', async () => {
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    const told = await house.api<CoverageView>('/coverage?days=7');
    const days = told.days.reduce((sum, day) => sum + day.tagged + day.untagged, 0);
    expect(days).toBe(told.tagged + told.untagged);
    expect(told.untagged).toBeGreaterThanOrEqual(3);
    expect(told.terms.length).toBeGreaterThan(0);
    expect(told.overlap.counts).toHaveLength(told.overlap.terms.length);
    const mentions = told.sources.find(({ id }) => id === 'x:mentions');
    expect(mentions?.hours.length).toBeGreaterThanOrEqual(7 * 24);
    expect(mentions?.hours.at(-1)).toMatchObject({ hearing: 'heard', failed: 0 });
    // The clock went a day ahead meanwhile: nobody asked in those hours, and that is drawn.
    expect(mentions?.hours.map(({ hearing }) => hearing)).toContain('unasked');
  });

  it('refuses a time that is none', async () => {
    expect((await house.tryApi('/coverage?days=0')).status).toBe(400);
  });
});
