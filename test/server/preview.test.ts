import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type {
  AboutUsResult,
  DraftView,
  KeywordSetView,
  PreviewInput,
  PreviewView,
} from '../../src/server/contract/index.ts';
import { approve, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const HOUR = 60 * 60_000;

let house: House;
let live: KeywordSetView;

beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  live = await house.api('/keyword-sets/northwind-brand');
});
afterAll(() => house.close());

function preview(change: Partial<KeywordSetView['body']> = {}, more: Partial<PreviewInput> = {}) {
  return house.api<PreviewView>('/keyword-sets/northwind-brand/preview', {
    method: 'POST',
    body: { body: { ...live.body, ...change }, ...more },
  });
}

function say(found: PreviewView['judging']['next'][number], about: boolean) {
  const { platform, externalId } = found;
  return house.api<AboutUsResult>('/about-us', {
    method: 'POST',
    by: 'Mei',
    body: { platform, externalId, about, drawn: true },
  });
}

describe('a preview', () => {
  it('of a house that has heard nothing yet says so', async () => {
    expect(await preview({ words: ['bag'] })).toMatchObject({
      looked: 0,
      oldest: null,
      mentions: { now: 0, was: 0 },
      aboutUs: { now: null, was: null },
      neverTagged: { now: null },
      judging: { judged: 0, next: [] },
    });
  });

  it('finds posts that no keyword set found before, and tells what an edit loses', async () => {
    await post(house, { author: 'dana', text: '@NorthwindAir my suitcase is lost and nobody answers' });
    await post(house, {
      author: 'omar',
      text: 'Northwind Airlines lost my luggage, nobody answers and I am furious. Terrible service.',
    });
    await house.walk();
    const same = await preview();
    expect(same).toMatchObject({ looked: 2, mentions: { now: same.kept.count, was: same.kept.count } });
    const more = await preview({ words: [...live.body.words, 'suitcase'], exclude: ['luggage'] });
    expect(more.lost).toMatchObject({ count: 1, complaints: 1 });
    expect(more.lost.newest).toMatchObject([{ author: 'omar', aboutUs: null, tagged: false }]);
    expect(await house.api('/keyword-sets/northwind-brand')).toMatchObject({ version: live.version });
  });

  it('learns from a judgement at once, and unlearns it', async () => {
    const before = await preview();
    expect(before.aboutUs.now).toBeNull();
    const [first] = before.judging.next;
    if (!first) throw new Error('nothing to judge');
    const { judgementId } = await say(first, true);
    const after = await preview();
    expect(after.judging).toMatchObject({ judged: 1 });
    expect(after.judging.next.map(({ number }) => number)).not.toContain(first.number);
    expect(after.aboutUs.now).toMatchObject({ judged: 1, best: expect.any(Number) });
    expect(after.aboutUs.now?.best).toBeGreaterThan(0.5);
    await house.api(`/mentions/about-us/${judgementId}/undo`, { method: 'POST', by: 'Jon' });
    expect((await preview()).aboutUs.now).toBeNull();
    const again = await house.tryApi(`/mentions/about-us/${judgementId}/undo`, { method: 'POST', by: 'Jon' });
    expect(again).toMatchObject({ status: 404 });
  });

  it('leaves out what was skipped', async () => {
    const [first] = (await preview()).judging.next;
    if (!first) throw new Error('nothing to judge');
    const { judging } = await preview({}, { skipped: [first.number] });
    expect(judging.next.map(({ number }) => number)).not.toContain(first.number);
  });

  it('knows that an answered post was about us, and shows first that it would be lost', async () => {
    const row = (await waiting(house)).find(({ person }) => person.handle === 'omar');
    await approve(house, await house.api<DraftView>(`/drafts/${row?.id}`));
    const found = await preview({ exclude: ['luggage'] });
    expect(found.lost).toMatchObject({ count: 1, knownAboutUs: [{ author: 'omar', aboutUs: true }] });
    expect(found.aboutUs.was).toMatchObject({ judged: 1 });
  });

  it('forgets a post whose author deleted it', async () => {
    const id = await post(house, { author: 'ivan', text: 'Northwind Airlines again late, I am furious' });
    await house.walk();
    const heardOf = async () =>
      (await preview()).kept.newest.filter(({ author }) => author === 'ivan').length;
    expect(await heardOf()).toBe(1);
    await house.order(`/posts/${id}`, { method: 'DELETE' });
    house.clock.forward(21 * HOUR);
    await steps['sync-deletions'](house.running.deps, undefined);
    expect(await heardOf()).toBe(0);
    const refused = await house.tryApi('/about-us', {
      method: 'POST',
      by: 'Mei',
      body: { platform: 'x', externalId: id, about: true, drawn: false },
    });
    expect(refused).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
  });
});
