import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DifferenceView,
  DraftAnswer,
  EditorList,
  KeywordSetView,
  ReadExpressionView,
  SharedListView,
  WrittenExpressionView,
} from '../../src/server/contract/index.ts';
import { setDesk } from '../support/house/set-desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
let desk: ReturnType<typeof setDesk>;
let first: KeywordSetView;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  desk = setDesk(house);
  first = await desk.set();
});
afterAll(() => house?.close());

const withWord = (word: string) => ({ ...first.body, words: [...first.body.words, word] });
const keep = (body: unknown, revision: number, by?: string) =>
  desk.post<DraftAnswer>('/draft', { body, revision }, by);

describe('the draft of a set', () => {
  it('is kept with its revision, and everybody sees it', async () => {
    expect(await keep(withWord('munday'), 0)).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(await keep(withWord('mundayair'), 1)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await desk.set()).toMatchObject({
      version: 1,
      draftRevision: 2,
      draft: { body: withWord('mundayair'), basedOn: 1, editedBy: 'Ana' },
    });
  });

  it('who is late on an old revision is told what the other changed, and writes over nothing', async () => {
    const late = await keep(withWord('benair'), 1, 'Ben');
    expect(late).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'changed-meanwhile',
          message:
            'Ana changed the draft meanwhile (added word “mundayair”; removed word “munday”). Nothing was written over.',
          details: { by: 'Ana', revision: 2, body: withWord('mundayair') },
        },
      },
    });
    expect((await desk.set()).draft?.body).toEqual(withWord('mundayair'));
  });

  it('two at the same moment: one wins, and the other is told', async () => {
    const { draftRevision } = await desk.set();
    const both = await Promise.all([
      keep(withWord('ana'), draftRevision, 'Ana'),
      keep(withWord('ben'), draftRevision, 'Ben'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await desk.set()).draftRevision).toBe(draftRevision + 1);
  });

  it('a revision nobody ever had is refused', async () => {
    expect(await keep(withWord('x1'), 99)).toMatchObject({ status: 409 });
    const other = setDesk(house, 'northwind-trouble');
    expect(await other.post('/draft', { body: first.body, revision: 3 })).toMatchObject({ status: 400 });
    expect(await setDesk(house, 'nowhere').post('/draft', { body: first.body, revision: 0 })).toMatchObject({
      status: 404,
    });
  });

  it('is put away, and its number does not come back', async () => {
    const { draftRevision } = await desk.set();
    expect(await keep(null, draftRevision)).toMatchObject({ status: 200, body: { draft: null } });
    expect(await desk.set()).toMatchObject({ draft: null, draftRevision: draftRevision + 1 });
    expect(await keep(withWord('ghost'), draftRevision, 'Ben')).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('Ana took the draft away meanwhile') } },
    });
  });
});

describe('saving a version', () => {
  const save = (change: Record<string, unknown>, by?: string) =>
    desk.post<KeywordSetView>('/versions', { body: first.body, basedOn: 1, why: 'tuning', ...change }, by);

  it('with a stale draft is refused, with the right one puts the draft away', async () => {
    const { body } = await keep(withWord('saved'), (await desk.set()).draftRevision);
    expect(await save({ body: withWord('saved'), revision: body.revision - 1 }, 'Ben')).toMatchObject({
      status: 409,
    });
    expect(await save({ body: withWord('saved'), revision: body.revision })).toMatchObject({
      status: 200,
      body: { version: 2, draft: null },
    });
  });

  it('on a version that is live no more tells what was changed', async () => {
    expect(await save({ body: withWord('other') }, 'Ben')).toMatchObject({
      status: 409,
      body: {
        error: {
          message:
            'Ana made version 2 live meanwhile (added word “saved”). Look at it, then save yours on top.',
          details: { version: 2, by: 'Ana' },
        },
      },
    });
  });

  it('with a shared list nobody wrote is refused at the door, and without a reason too', async () => {
    const body = { ...first.body, exclude: ['list:no-such'], rules: ['a AND list:neither'] };
    expect(await save({ body, basedOn: 2 })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'invalid-input',
          message: expect.stringMatching(/“no-such”, “neither”.*There are: “job-ads”/),
        },
      },
    });
    expect(await save({ basedOn: 2, why: ' ' })).toMatchObject({ status: 400 });
    expect(await save({ basedOn: 2, trialDays: 99 })).toMatchObject({ status: 400 });
  });

  it('a draft that stands on an older version is carried over on asking', async () => {
    const { draftRevision } = await desk.set();
    const kept = await keep(withWord('mine'), draftRevision);
    await desk.save({ words: [...withWord('saved').words, 'theirs'] });
    expect((await desk.set()).draft).toMatchObject({ basedOn: 2 });
    const { revision } = kept.body;
    expect(await desk.post('/draft/carry-over', { revision })).toMatchObject({
      status: 200,
      body: { draft: { basedOn: 3, body: withWord('mine') }, revision: revision + 1 },
    });
  });

  it('the difference between any two versions, and to words in hand, can be asked for', async () => {
    expect(await house.api<DifferenceView>(desk.path('/difference?from=1&to=3'))).toMatchObject({
      changes: [{ kind: 'added', says: 'added words “saved”, “theirs”' }],
    });
    const edited = await desk.post<DifferenceView>('/difference', { from: 3, body: first.body });
    expect(edited.body.changes).toMatchObject([{ kind: 'removed', entries: ['saved', 'theirs'] }]);
    expect(await house.tryApi(desk.path('/difference?from=1&to=77'))).toMatchObject({ status: 404 });
  });
});

describe('who has a set in hand', () => {
  const here = (by: string, leaving = false) => desk.post<EditorList>('/editing', { leaving }, by);
  const names = async () => (await desk.set()).editing.map(({ name }) => name);

  it('is told to the others, from when on, until they leave or fall silent', async () => {
    await here('Ana');
    house.clock.forward(30_000);
    const { body } = await here('Ben');
    expect(body.editing.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    house.clock.forward(40_000);
    expect(await names()).toEqual(['Ben']);
    await here('Ben', true);
    expect(await names()).toEqual([]);
  });

  it('a sign of life keeps the first moment, silence begins anew', async () => {
    const since = async () => (await here('Cleo')).body.editing.find(({ name }) => name === 'Cleo')?.since;
    const began = await since();
    house.clock.forward(45_000);
    expect(await since()).toBe(began);
    house.clock.forward(61_000);
    expect(await since()).not.toBe(began);
  });
});

describe('files', () => {
  it('a version goes out and comes back as a draft, word for word', async () => {
    const answer = await fetch(`${house.running.url}/api${desk.path('/file')}`);
    expect(answer.headers.get('content-type')).toContain('text/yaml');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="northwind-brand-3.yaml"');
    const yaml = await answer.text();
    expect(yaml).toMatch(
      /^# Brand and products, version 3 \(live\), saved by Ana on .*: tuning it\nbrand:\n/,
    );
    const { body, draftRevision } = await desk.set();
    const taken = await desk.post<DraftAnswer>('/import', { yaml, revision: draftRevision }, 'Ben');
    expect(taken).toMatchObject({ status: 200, body: { draft: { body, editedBy: 'Ben' } } });
  });

  it.each([
    ['a word that nobody knows', 'brand:\n  id: a\n  colour: red\nsets: []\n', /the file:3: brand: .*colour/],
    ['no YAML', 'brand: [', /^the file:1/],
    ['a bad expression', null, /the file:\d+: sets\.0\.rules\.0: .*never closed.*at sign 1/],
    ['a list nobody wrote', null, /No shared list is called “nowhere”/],
  ])('%s is refused with its place, and the draft stays', async (what, text, says) => {
    const before = await desk.set();
    const set = what.startsWith('a list') ? "words: ['list:nowhere']" : "rules: ['(a OR b']";
    const yaml =
      text ??
      `brand:\n  id: acme\n  name: Acme\n  timeZone: UTC\n  signers: [A]\n  accounts: { x: A }\nsets:\n  - id: one\n    name: One\n    ${set}\n`;
    expect(await desk.post('/import', { yaml, revision: before.draftRevision })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-input', message: expect.stringMatching(says) } },
    });
    expect((await desk.set()).draftRevision).toBe(before.draftRevision);
  });
});

describe('the two views of a set', () => {
  const read = (text: string) =>
    house.tryApi<ReadExpressionView>('/expression/read', {
      method: 'POST',
      body: { text, communities: ['travel'] },
    });

  it('turn into each other and back', async () => {
    const { body } = await desk.set();
    const written = await house.api<WrittenExpressionView>('/expression/write', {
      method: 'POST',
      body: { body },
    });
    expect(written.sayable).toBe(true);
    const back = await house.api<ReadExpressionView>('/expression/read', {
      method: 'POST',
      body: { text: written.text, communities: body.communities },
    });
    if (!back.ok) throw new Error(back.error.message);
    const again = await house.api<WrittenExpressionView>('/expression/write', {
      method: 'POST',
      body: { body: back.body },
    });
    expect(again.text).toBe(written.text);
    expect(back.body.communities).toEqual(body.communities);
  });

  it('a form that only leaves out cannot be said, an empty one can', async () => {
    const write = (body: unknown) =>
      house.api<WrittenExpressionView>('/expression/write', { method: 'POST', body: { body } });
    expect(await write({ exclude: ['hiring'] })).toEqual({ text: '', sayable: false });
    expect(await write({ communities: ['travel'] })).toEqual({ text: '', sayable: true });
  });

  it('an error stands at its place, with what was expected there', async () => {
    expect((await read('coffee AND (beans OR roast')).body).toMatchObject({
      ok: false,
      error: { code: 'unclosed-bracket', at: 11, end: 12, expected: [')'] },
    });
  });

  it.each([
    ['10,000 brackets', '('.repeat(10_000), 'too-deep'],
    ['10,000 times NOT', 'NOT '.repeat(10_000), 'too-deep'],
    ['100,000 words', 'a OR '.repeat(60_000), 'too-long'],
    ['20,000 words', 'a '.repeat(20_000), 'too-many-parts'],
    ['an open quote', `"${'a'.repeat(200_000)}`, 'unclosed-quote'],
  ])('%s are refused as what they are', async (_, text, code) => {
    expect((await read(text)).body).toMatchObject({ ok: false, error: { code } });
  });

  it('more than any expression is refused at the door', async () => {
    expect(await read('a'.repeat(600_000))).toMatchObject({ status: 400 });
  });

  it('the shared lists are told with their size and first words', async () => {
    const { lists } = await house.api<{ lists: SharedListView[] }>('/shared-lists');
    const jobs = lists.find(({ name }) => name === 'job-ads');
    expect(jobs?.first[0]).toBe('#hiring');
    expect(jobs?.size).toBe(house.running.deps.lists.get('job-ads')?.length);
  });
});
