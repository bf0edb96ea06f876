import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { WHERE_IT_IS } from '../../../src/adapters/postgres/person-data/where-it-is.ts';
import type { PersonDataView } from '../../../src/server/contract/index.ts';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import { type House, openHouse } from '../../support/house.ts';
import { accountOf, caseOf, complains, draftFor, erase, isAnswered, mentionsOf, somebody } from './story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

const db = () => house.running.app.connection.db;
const anna = somebody();
let account: Awaited<ReturnType<typeof accountOf>>;
let posts: string[];

/** Two public replies, a draft that was turned down, a private talk, words of colleagues, and what could not be stored. */
async function everythingHappens(): Promise<void> {
  const first = await isAnswered(house, anna);
  posts = [first, await isAnswered(house, anna, first)];
  const body = { platform: 'x', from: anna.handle, text: `It is me, ${anna.word}` };
  await house.order('/messages', { method: 'POST', body });
  await house.walk();
  const elsewhere = await complains(house, anna);
  const { id } = await draftFor(house, anna);
  const reason = `${anna.word} asked for somebody else`;
  await house.api(`/drafts/${id}/reject`, { method: 'POST', by: 'Mei', body: { reason, again: false } });
  posts.push(elsewhere);
  const [mention] = await mentionsOf(house, anna);
  const say = (path: string, said: unknown) =>
    house.api(`/mentions/${mention?.id}/${path}`, { method: 'POST', by: 'Jon', body: said });
  await say('labels', { question: 'complaint', answer: true });
  await say('about-us', { about: true });
  account = await accountOf(house, anna);
  await whatIsSeldom(mention?.id ?? '');
}

/** What no day brings by itself. */
async function whatIsSeldom(mentionId: string): Promise<void> {
  const { db: store } = house.running.deps;
  const now = new Date(house.clock.now());
  await store.change({ kind: 'system', name: 'test' }, async (tx) => {
    const aside = { firstAt: now, lastAt: now, times: 1, nextTryAt: null };
    const { word } = anna;
    await tx.setAside.put({ ...aside, step: 'open-case', subjectId: mentionId, reason: word, body: null });
    const item = {
      externalId: '42',
      author: { externalId: account.id, handle: anna.handle },
      text: `${word} \u0000`,
    };
    const body = JSON.stringify({ sourceId: 'x:mentions', item });
    await tx.setAside.put({ ...aside, step: 'collect-mentions', subjectId: 'item/x/42', reason: word, body });
    await tx.belowLine.put([{ mentionId, likelihood: 0.1 }], now);
    const person = { platform: account.platform, externalId: account.id };
    await tx.cases.stopPerson(person, `stop, says ${word}`, now);
  });
}

const words = () => [anna.handle, anna.word, account.id, ...posts];

describe('erasing a person', () => {
  let held: PersonDataView['held'];

  beforeAll(async () => {
    await everythingHappens();
    held = (await house.api<PersonDataView>(`/people/data?platform=x&id=${account.id}`)).held;
  }, 120_000);

  it('finds something of them in every place of the list before, and tells it to whoever asks', () => {
    const places = WHERE_IT_IS.map(({ table }) => table);
    expect(Object.keys(held).sort()).toEqual([...places, 'not_stored'].sort());
    expect(JSON.stringify(held)).toContain(anna.word);
  });

  it('is refused while a name is missing, and nothing is erased then', async () => {
    const answer = await house.tryApi('/people/erase', { method: 'POST', body: account });
    expect(answer.status).toBe(400);
    expect(await mentionsOf(house, anna)).not.toEqual([]);
  });

  it('leaves no word, handle, account or post of theirs in any table, the audit log and the queue included', async () => {
    expect(await tracesOf(db(), words())).not.toEqual([]);
    const { id: caseId } = await caseOf(house, anna);
    const { deps } = house.running;
    let letGo = 0;
    deps.hindsight = { ...deps.hindsight, letGo: () => void letGo++ };
    const { rows } = await erase(house, account);
    expect(letGo).toBe(1);
    // A cursor says how far a list was read; the list's last post may be theirs.
    const left = (await tracesOf(db(), words())).filter((trace) => !/^source: \d/.test(trace));
    expect(left).toEqual([]);
    expect(Object.keys(rows).sort()).toEqual(WHERE_IT_IS.map(({ table }) => table).sort());
    expect((await house.tryApi(`/cases/${caseId}`)).status).toBe(404);
  });

  it('writes one audit row: who, what, how many rows, and nothing of the person', async () => {
    const { rows } = await sql<{ actor: string; data: { platform: string; rows: Record<string, number> } }>`
      select actor, data from audit where action = 'person-forgotten'`.execute(db());
    expect(rows).toEqual([
      { actor: 'Mei', data: { platform: 'x', rows: expect.objectContaining({ mention: 3, reply: 2 }) } },
    ]);
  });

  it('tells the classifier and whoever looks back: nothing is learnt from their words any more', async () => {
    const { read } = house.running.deps.db;
    const brand = house.running.deps.brand.id;
    expect(await read.labels.standing(brand, 100)).toEqual([]);
    expect(await read.aboutUs.standing(brand, 100)).toEqual([]);
    let gone = 0;
    await read.heard.follow(null, (news) => {
      gone += news.gone.length;
    });
    expect(gone).toBe(3);
  });

  it('leaves nothing that still wants to move, and no step stumbles over what is gone', async () => {
    const before = house.warnings.length;
    house.clock.forward(4 * 24 * 60 * 60_000);
    await house.walk();
    expect(house.warnings.slice(before)).toEqual([]);
    expect(await house.api('/set-aside')).toEqual({ rows: [], total: 0 });
  });

  it('has nothing to erase of somebody it does not know', async () => {
    const order = { method: 'POST', by: 'Mei', body: { platform: 'x', id: 'nobody' } } as const;
    expect(await house.tryApi('/people/erase', order)).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    });
    expect((await house.tryApi('/people/data?platform=x&id=nobody')).status).toBe(404);
  });
});
