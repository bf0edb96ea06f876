import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { steps } from '../../src/app.ts';
import type { CaseRow, MentionList, SourceView } from '../../src/server/contract/index.ts';
import { post, waiting } from '../support/house/desk.ts';
import { setDesk } from '../support/house/set-desk.ts';
import { type House, openHouse } from '../support/house.ts';

const DAY = 24 * 3_600_000;
/** A word that no set of the house looks for. */
const NEW_WORD = 'nordwind';
const bad = (word: string, tale: string) =>
  `${word} lost my bag and nobody answers, ${tale}. Terrible service, I am furious.`;

let house: House;
let desk: ReturnType<typeof setDesk>;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  desk = setDesk(house);
});
afterAll(() => house?.close());

const words = async (...more: string[]) => ({ words: [...(await desk.set()).body.words, ...more] });
const by = async (author: string) => (await desk.mentions()).find((one) => one.author.handle === author);
const searches = async () =>
  (await house.api<{ sources: SourceView[] }>('/sources')).sources.filter(({ id }) =>
    id.startsWith('x:search:northwind-brand'),
  );
const cases = async () => (await house.api<{ cases: CaseRow[] }>('/cases')).cases;

describe('a version on trial', () => {
  it('is searched for at once, and what it finds is shown, judged and opens nothing', async () => {
    const set = await desk.save(await words(NEW_WORD), 2);
    expect(set).toMatchObject({ version: 1, trial: { version: 2, state: 'trial', basedOn: 1, found: 0 } });
    expect((await searches()).map(({ label }) => label)).toContainEqual(
      expect.stringContaining('version 2 on trial'),
    );
    await post(house, { author: 'tessa', text: bad(NEW_WORD, 'on trial') });
    await post(house, { author: 'livia', text: bad('northwind air', 'as ever') });
    await house.walk();
    expect(await by('tessa')).toMatchObject({
      standing: 'trial',
      caseId: null,
      verdict: { complaint: expect.any(Number) },
      matched: [{ setVersion: 2, term: NEW_WORD }],
    });
    const livia = await by('livia');
    expect(livia?.standing).toBe('work');
    expect(livia?.matched.every(({ setVersion }) => setVersion === 1)).toBe(true);
    expect((await waiting(house)).map(({ person }) => person.handle)).toEqual(['livia']);
    expect((await desk.set()).trial).toMatchObject({ found: 1, complaints: 1 });
    const { mentions } = await house.api<MentionList>('/mentions?filter=trial');
    expect(mentions.map(({ author }) => author.handle)).toEqual(['tessa']);
  });

  it('a person who calls its find a complaint opens nothing; who asks for a draft gets one', async () => {
    const mention = await by('tessa');
    const order = { method: 'POST', by: 'Ana' } as const;
    await house.api(`/mentions/${mention?.id}/labels`, {
      ...order,
      body: { question: 'complaint', answer: true },
    });
    await house.walk();
    expect(await by('tessa')).toMatchObject({ judged: 'complaint', caseId: null });
    await post(house, { author: 'teresa', text: bad(NEW_WORD, 'by hand') });
    await house.walk();
    const other = await by('teresa');
    // The route waits for the draft that a worker would write; on foot it is written by the walk.
    const asked = house.api(`/mentions/${other?.id}/draft`, { ...order, body: {} });
    await house.until('the case', async () => (await by('teresa'))?.caseId);
    await house.walk();
    await asked;
    expect((await waiting(house)).map(({ person }) => person.handle).sort()).toEqual(['livia', 'teresa']);
  });

  it('who turns out to have tagged us is taken up as work, once', async () => {
    const { db } = house.running.app.connection;
    await post(house, { author: 'tabea', text: bad(NEW_WORD, 'then tagged') });
    await house.walk();
    const record = await house.running.deps.db.read.mentions.get((await by('tabea'))?.id ?? '');
    if (!record) throw new Error('tabea was not found');
    const again = { ...record.mention, id: crypto.randomUUID(), standing: 'work' as const, tagged: true };
    const add = () =>
      house.running.deps.db.change({ kind: 'system', name: 'test' }, (tx) => tx.mentions.add([again]));
    expect(await add()).toEqual([record.mention.id]);
    expect(await add()).toEqual([]);
    await house.walk();
    expect(await by('tabea')).toMatchObject({ standing: 'work', tagged: true, caseId: expect.any(String) });
    const { rows } = await sql`select 1 from audit where action = 'taken-up-as-work'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('ends by itself when its time is over, with its searches, and waits for a decision', async () => {
    house.clock.forward(2 * DAY + 1_000);
    await steps.sweep(house.running.deps, undefined);
    expect((await desk.set()).trial).toMatchObject({
      version: 2,
      state: 'ended',
      trialUntil: expect.any(String),
    });
    expect((await searches()).map(({ id }) => id)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('trial')]),
    );
    await post(house, { author: 'late', text: bad(NEW_WORD, 'after the trial') });
    await house.walk();
    expect(await by('late')).toBeUndefined();
  });
});

describe('going live', () => {
  it('brings new work from then on; what was posted before is history, what was found on trial stays', async () => {
    const opened = (await cases()).length;
    const live = await desk.move(2, 'live');
    expect(live).toMatchObject({
      version: 2,
      trial: null,
      history: [{ state: 'live' }, { state: 'replaced' }],
    });
    await house.walk();
    expect(await by('late')).toMatchObject({ standing: 'history', caseId: null, verdict: expect.anything() });
    expect(await by('tessa')).toMatchObject({ standing: 'trial', caseId: null });
    expect(await cases()).toHaveLength(opened);
    await post(house, { author: 'nina', text: bad(NEW_WORD, 'it is live now') });
    await house.walk();
    expect(await by('nina')).toMatchObject({ standing: 'work', caseId: expect.any(String) });
  });

  it('never rewrites a verdict of before', async () => {
    const verdicts = async () =>
      (await sql`select * from verdict order by mention_id`.execute(house.running.app.connection.db)).rows;
    const before = await verdicts();
    await desk.save(await words('nordwindair'));
    await house.walk();
    expect(await verdicts()).toEqual(before);
  });

  it('what the version of before looked for is work, though it is collected after the change', async () => {
    await post(house, { author: 'olga', text: bad('northwind air', 'just before the change') });
    house.clock.forward(5_000);
    await desk.save(await words('northwindy'));
    await house.walk();
    expect(await by('olga')).toMatchObject({ standing: 'work', caseId: expect.any(String) });
  });
});

describe('rolling back', () => {
  it('brings earlier words back as a new version that says so', async () => {
    const first = await house.api<{ body: unknown }>(desk.path('/versions/1'));
    const { version } = await desk.set();
    const back = await desk.move(1, 'roll-back');
    expect(back).toMatchObject({
      version: version + 1,
      body: first.body,
      why: 'it is time',
      savedBy: 'Ana',
    });
    expect(back.history.slice(0, 2)).toMatchObject([
      { version: version + 1, state: 'live', restores: 1, basedOn: version },
      { version, state: 'rolled-back' },
    ]);
    await post(house, { author: 'petra', text: bad(NEW_WORD, 'nobody listens any more') });
    await house.walk();
    expect(await by('petra')).toBeUndefined();
  });

  it('ends a trial that runs, and refuses what never was live', async () => {
    const tried = await desk.save(await words(NEW_WORD), 1);
    const number = tried.trial?.version ?? 0;
    const move = { basedOn: tried.version, why: 'it is time' };
    expect(await desk.post(`/versions/${number}/roll-back`, move)).toMatchObject({
      status: 422,
      body: { error: { code: 'not-allowed-now', message: expect.stringContaining('never live') } },
    });
    await desk.move(2, 'roll-back');
    const { trial, history } = await desk.set();
    expect(trial).toBeNull();
    expect(history.find((line) => line.version === number)?.state).toBe('ended');
    expect(await desk.post(`/versions/${number}/live`, { ...move, basedOn: number + 1 })).toMatchObject({
      status: 422,
    });
    expect(await desk.post('/versions/99/live', { ...move, basedOn: number + 1 })).toMatchObject({
      status: 404,
    });
  });

  it('leaves a name and a reason for every step in the audit log', async () => {
    const { rows } = await sql<{ action: string; actor: string; data: Record<string, unknown> }>`
      select distinct action, actor from audit where about = 'keyword-set' order by action, actor
    `.execute(house.running.app.connection.db);
    expect(rows).toEqual([
      { action: 'rolled-back', actor: 'Ana' },
      { action: 'saved-version', actor: 'Ana' },
      { action: 'saved-version', actor: 'start' },
      { action: 'trial-ended', actor: 'Ana' },
      { action: 'trial-ended', actor: 'sweep' },
      { action: 'went-live', actor: 'Ana' },
      { action: 'went-on-trial', actor: 'Ana' },
    ]);
  });
});
