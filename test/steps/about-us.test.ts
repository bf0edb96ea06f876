import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { steps } from '../../src/app.ts';
import type {
  AboutUsModelView,
  CaseRow,
  ErrorView,
  KeywordSetView,
  MentionList,
  ProbablyNotUs,
  SaidOfMention,
  SuggestionsView,
} from '../../src/server/contract/index.ts';
import { post } from '../support/house/desk.ts';
import { setDesk } from '../support/house/set-desk.ts';
import { type House, openHouse } from '../support/house.ts';

/** What X's search brings for a word that is ordinary elsewhere: bags are ours, databases are not. */
const OURS = 'Northwind Air lost my suitcase, worst airline, nobody answers and I am furious';
const NOISE =
  'Northwind Air is the sample database, my query is broken and I am furious about this terrible table';
const EACH = 30;

/** One house for all; each test begins with nothing heard and nothing said. */
let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());
beforeEach(async () => {
  await sql`truncate mention, case_file, heard_post, about_us, about_us_line cascade`.execute(
    house.running.app.connection.db,
  );
});

const aboutUs = () => house.api<AboutUsModelView>('/about-us-model');
const below = async () => (await house.api<ProbablyNotUs>('/mentions/probably-not-us')).mentions;
const mentions = async () => (await house.api<MentionList>('/mentions?limit=100')).mentions;
const cases = async () => (await house.api<{ cases: CaseRow[] }>('/cases')).cases;
const mentionOf = async (author: string) => (await mentions()).find((one) => one.author.handle === author);
const draw = (line: number | null) =>
  house.api<AboutUsModelView>('/about-us-model/line', { method: 'POST', by: 'Ana', body: { line } });
const say = (id: string, about: boolean) =>
  house.api<SaidOfMention>(`/mentions/${id}/about-us`, { method: 'POST', by: 'Ana', body: { about } });

/** Thirty heard posts of each kind, judged by a person. */
async function taught(each = EACH): Promise<void> {
  const { db, clock, brand, newId } = house.running.deps;
  const now = clock.now();
  const posts = Array.from({ length: 2 * each }, (_, n) => ({
    brandId: brand.id,
    platform: 'x' as const,
    externalId: `taught-${n}`,
    sourceId: 'x:search',
    author: { platform: 'x' as const, externalId: `t${n}`, handle: `t${n}`, name: 'T', followers: 1 },
    text: `${n % 2 ? OURS : NOISE} number ${n}`,
    lang: 'en',
    url: `https://x.example/${n}`,
    community: null,
    location: null,
    tagged: false,
    postedAt: now,
    heardAt: now,
  }));
  await db.change({ kind: 'person', name: 'Ana' }, async (tx) => {
    await tx.heard.add(posts);
    for (const [n, { platform, externalId }] of posts.entries())
      await tx.aboutUs.add(
        { id: newId(), brandId: brand.id, platform, externalId, about: n % 2 === 1, drawn: false },
        now,
      );
  });
}

describe('the line', () => {
  it('is off by itself: every mention is one, and every complaint opens a case', async () => {
    await taught();
    await post(house, { author: 'dana', text: NOISE });
    await house.walk();
    expect(await below()).toEqual([]);
    expect((await mentionOf('dana'))?.caseId).not.toBeNull();
    expect(await aboutUs()).toMatchObject({ line: null, drawn: null, below: 0, counts: true });
  });

  it('cannot be drawn before both kinds are known', async () => {
    await taught(29);
    const refused = await house.tryApi<ErrorView>('/about-us-model/line', {
      method: 'POST',
      by: 'Ana',
      body: { line: 0.3 },
    });
    expect(refused.status).toBe(422);
    expect((refused.body as ErrorView).error.code).toBe('not-allowed-now');
    expect((await aboutUs()).line).toBeNull();
  });

  it('sets noise aside without a case, and leaves ours and who tags us alone', async () => {
    await taught();
    expect((await draw(0.4)).drawn?.by).toBe('Ana');
    await post(house, { author: 'noise', text: NOISE });
    await post(house, { author: 'ours', text: OURS });
    await post(house, { author: 'tags', text: `@NorthwindAir ${NOISE}` });
    await house.walk();
    expect((await below()).map(({ mention }) => mention.author.handle)).toEqual(['noise']);
    expect((await cases()).map((one) => one.person.handle).sort()).toEqual(['ours', 'tags']);
    expect(await mentionOf('noise')).toBeUndefined();
    const view = await aboutUs();
    expect(view.quality?.right).toBe(view.quality?.of);
    expect(view.below).toBe(1);
  });

  it('is above nobody’s word: one click brings a post back, and its case opens', async () => {
    await taught();
    await draw(0.4);
    await post(house, { author: 'noise', text: NOISE });
    await house.walk();
    const [aside] = await below();
    await say(aside?.mention.id ?? '', true);
    expect(await below()).toEqual([]);
    await house.walk();
    expect((await cases()).map((one) => one.person.handle)).toEqual(['noise']);
  });

  it('taken away brings all back', async () => {
    await taught();
    await draw(0.4);
    for (const author of ['one', 'two']) await post(house, { author, text: NOISE });
    await house.walk();
    expect(await below()).toHaveLength(2);
    await draw(null);
    await house.walk();
    expect(await below()).toEqual([]);
    expect(await cases()).toHaveLength(2);
  });

  it('rests while a judgement that it needs is taken back, and its posts come back', async () => {
    await taught();
    await draw(0.4);
    await post(house, { author: 'noise', text: NOISE });
    await house.walk();
    expect(await below()).toHaveLength(1);
    const { db, brand, clock } = house.running.deps;
    const [judgement] = await db.read.aboutUs.standing(brand.id, 100);
    await db.change({ kind: 'person', name: 'Ana' }, (tx) =>
      tx.aboutUs.undo(judgement?.id ?? '', clock.now()),
    );
    await house.walk();
    expect(await below()).toEqual([]);
    expect(await aboutUs()).toMatchObject({ line: 0.4, counts: false });
  });

  it('moves what the model thinks otherwise of after a judgement, and holds after a restart', async () => {
    await taught();
    await draw(0.3);
    await post(house, { author: 'kind', text: 'Northwind Air wave from the window seat' });
    await post(house, { author: 'noise', text: NOISE });
    await house.walk();
    const kind = await mentionOf('kind');
    expect(kind).toBeDefined();
    const said = await say(kind?.id ?? '', false);
    await house.walk();
    expect(await below()).toHaveLength(2);
    await house.api(`/mentions/about-us/${said.judgementId}/undo`, { method: 'POST', by: 'Ana' });
    await house.walk();
    expect((await below()).map(({ mention }) => mention.author.handle)).toEqual(['noise']);
    await say(kind?.id ?? '', false);
    await house.walk();
    await house.restart();
    expect((await below()).map(({ mention }) => mention.author.handle).sort()).toEqual(['kind', 'noise']);
    expect(await steps['sort-mentions'](house.running.deps, undefined)).toEqual([]);
  });

  it('leaves a person free to answer what lies below it', async () => {
    await taught();
    await draw(0.4);
    await post(house, { author: 'noise', text: NOISE });
    await house.walk();
    const [aside] = await below();
    await house.api(`/mentions/${aside?.mention.id}/draft`, { method: 'POST', by: 'Ana', body: {} });
    await house.walk();
    expect(await below()).toEqual([]);
    expect((await mentionOf('noise'))?.caseId).not.toBeNull();
  });
});

describe('suggestions', () => {
  it('come from what was heard, for the words that are being edited', async () => {
    await taught(5);
    for (const author of ['a', 'b', 'c'])
      await post(house, { author, text: `@NorthwindAir my nordwind air flight is late, ${author}` });
    await house.walk();
    const { sets } = await house.api<{ sets: { id: string; body: Record<string, unknown> }[] }>(
      '/keyword-sets',
    );
    const [set] = sets;
    const body = { ...set?.body, words: ['Northwind Air'], handles: [], ambiguous: [] };
    const call = { method: 'POST', body: { body } } as const;
    const found = await house.api<SuggestionsView>(`/keyword-sets/${set?.id}/suggestions`, call);
    expect(found.looked).toBe(13);
    expect(found.taken.noise).toBeGreaterThanOrEqual(5);
    const spelling = found.suggestions.find(({ change }) => change.term === 'nordwind air');
    expect(spelling?.change).toEqual({ do: 'add', list: 'words', term: 'nordwind air' });
    expect(spelling?.examples[0]).toContain('nordwind');
    expect(found.suggestions.map(({ change }) => change.term)).not.toContain('northwindair my');
    const nowhere = await house.tryApi('/keyword-sets/nowhere/suggestions', call);
    expect(nowhere.status).toBe(404);
    expect(found.elsewhere).toBe(0);

    const made = { method: 'POST', by: 'Ana', body: { name: 'Misspelt' } } as const;
    const other = await house.api<KeywordSetView>('/keyword-sets', made);
    await setDesk(house, other.id).save({ words: ['nordwind air'] });
    const now = await house.api<SuggestionsView>(`/keyword-sets/${set?.id}/suggestions`, call);
    expect(now.elsewhere).toBe(3);
    expect(now.suggestions.map(({ change }) => change.term)).not.toContain('nordwind air');
  });
});
