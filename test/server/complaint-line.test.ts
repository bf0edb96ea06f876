import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  ComplaintLineView,
  LabelInput,
  MentionList,
  UnsureList,
} from '../../src/server/contract/index.ts';
import { post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const NO = { question: 'complaint', answer: false } as const satisfies LabelInput;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const line = () => house.api<ComplaintLineView>('/complaint-line');
const save = (percent: number, basedOn: number, by = 'Ana') =>
  house.tryApi<ComplaintLineView>('/complaint-line/versions', {
    method: 'POST',
    by,
    body: { percent, basedOn, why: 'too many were missed' },
  });

/** A verdict that the classifier gives to every post from now on, so that the line alone decides. */
function judgeEverything(complaint: number, unsure = false): void {
  const { deps } = house.running;
  const { classifier } = deps;
  deps.classifier = async () => {
    const trained = await classifier();
    const classify: typeof trained.classify = (input) => ({ ...trained.classify(input), complaint, unsure });
    return { ...trained, classify, after: () => ({ name: trained.name, classify }) };
  };
}

const mentions = (filter: string) => house.api<MentionList>(`/mentions?filter=${filter}`);

describe('the line between complaints and other posts', () => {
  it('is the rules’ own until somebody draws another, with a name, a why and a version', async () => {
    expect(await line()).toMatchObject({ percent: 50, askPercent: 40, version: 0, history: [], posts: 0 });
    expect((await save(25, 0)).status).toBe(200);
    expect(await line()).toMatchObject({
      percent: 25,
      askPercent: 15,
      version: 1,
      history: [{ version: 1, percent: 25, savedBy: 'Ana', why: 'too many were missed' }],
    });
  });

  it('that somebody else drew meanwhile is not overwritten', async () => {
    await save(25, 0, 'Mei');
    expect(await save(75, 0, 'Jon')).toMatchObject({
      status: 409,
      body: { error: { code: 'changed-meanwhile', message: expect.stringContaining('Mei') } },
    });
    expect(await save(75, 9, 'Jon')).toMatchObject({ status: 409 });
    expect(await line()).toMatchObject({ percent: 25, version: 1 });
    expect((await save(75, 1, 'Jon')).status).toBe(200);
  });

  it('holds from the next post on, in every process; what was before stays as it was', async () => {
    judgeEverything(0.3);
    await post(house, { author: 'before' });
    await house.walk();
    expect(await waiting(house)).toEqual([]);
    await save(25, 0);
    await house.restart();
    judgeEverything(0.3);
    await post(house, { author: 'after' });
    await house.walk();
    const drafts = await waiting(house);
    expect(drafts.map((draft) => draft.person.handle)).toEqual(['after']);
    const { mentions: complaints, counts } = await mentions('complaints');
    expect(complaints.map((mention) => mention.author.handle)).toEqual(['after']);
    expect(counts).toMatchObject({ all: 2, complaints: 1 });

    await save(75, 1);
    await house.walk();
    expect((await waiting(house)).map((draft) => draft.id)).toEqual(drafts.map((draft) => draft.id));
    await post(house, { author: 'later' });
    await house.walk();
    expect(await waiting(house)).toHaveLength(1);
  });

  it('tells what each choice would bring, corrected by what people said', async () => {
    judgeEverything(0.6);
    await post(house, { author: 'dana' });
    await post(house, { author: 'theo' });
    await house.walk();
    const at = async (percent: number) => (await line()).expected.find((one) => one.percent === percent);
    const unsaid = await at(50);
    expect(unsaid?.flagged).toBe(2);
    expect(unsaid?.complaints).toBeCloseTo(1.2);
    expect(unsaid?.falseAlarms).toBeCloseTo(0.8);
    expect((await at(75))?.missed).toBeCloseTo(1.2);
    const [first] = (await mentions('all')).mentions;
    await house.api(`/mentions/${first?.id}/labels`, { method: 'POST', by: 'Ana', body: NO });
    expect(await line()).toMatchObject({ posts: 2, named: 1 });
    expect((await at(50))?.falseAlarms).toBeCloseTo(1.4);
    expect((await at(75))?.missed).toBeCloseTo(0.6);
  });
});

describe('posts the classifier was unsure of', () => {
  const unsure = (query = '') => house.api<UnsureList>(`/unsure${query}`);

  it('wait until somebody says what they are, the least certain first', async () => {
    judgeEverything(0.64, true);
    await post(house, { author: 'dana' });
    await house.walk();
    judgeEverything(0.52, true);
    await post(house, { author: 'theo' });
    await house.walk();
    judgeEverything(0.45, true);
    await post(house, { author: 'rui' });
    await house.walk();
    const names = (list: UnsureList) => list.mentions.map((mention) => mention.author.handle);
    expect(names(await unsure())).toEqual(['theo', 'rui', 'dana']);
    expect(names(await unsure('?order=newest'))).toEqual(['rui', 'theo', 'dana']);
    const one = await unsure('?limit=1');
    expect(one).toMatchObject({ count: 3, mentions: [{ verdict: { unsure: true } }] });

    const [theo] = one.mentions;
    await house.api(`/mentions/${theo?.id}/labels`, { method: 'POST', by: 'Ana', body: NO });
    const left = await unsure();
    expect({ names: names(left), count: left.count }).toEqual({ names: ['rui', 'dana'], count: 2 });
    expect((await mentions('unsure')).mentions).toHaveLength(2);
  });

  it('do not wait once their authors deleted them, nor when the classifier was sure', async () => {
    judgeEverything(0.5, true);
    await post(house, { author: 'dana' });
    await house.walk();
    const [mention] = (await unsure()).mentions;
    await house.running.deps.db.change({ kind: 'system', name: 'sync-deletions' }, (tx) =>
      tx.mentions.eraseDeleted([mention?.id ?? ''], new Date(house.clock.now())),
    );
    judgeEverything(0.5, false);
    await post(house, { author: 'theo' });
    await house.walk();
    expect(await unsure()).toEqual({ mentions: [], count: 0 });
  });
});
