import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type {
  CaseView,
  LabelList,
  LabelResult,
  MentionList,
  MentionView,
} from '../../src/server/contract/index.ts';
import { onlyDraft, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const say = (id: string, said: unknown, by = 'Ana') =>
  house.api<LabelResult>(`/mentions/${id}/labels`, { method: 'POST', by, body: said });
const undo = (id: string, by = 'Ana') => house.tryApi(`/labels/${id}/undo`, { method: 'POST', by });
const notOne = { question: 'complaint', answer: false };
const isOne = { question: 'complaint', answer: true };

async function onlyMention(): Promise<MentionView> {
  const { mentions } = await house.api<MentionList>('/mentions');
  if (mentions.length !== 1 || !mentions[0]) throw new Error(`${mentions.length} mentions, one was expected`);
  return mentions[0];
}

async function caseOf(id: string): Promise<CaseView> {
  return house.api<CaseView>(`/cases/${id}`);
}

describe('what a person says of a post', () => {
  it('stands beside the verdict, which stays as it was; its case follows, and comes back when it is undone', async () => {
    await post(house, { author: 'dana' });
    await onlyDraft(house);
    const before = await onlyMention();
    const { labelId } = await say(before.id, notOne);
    await house.walk();
    const after = await onlyMention();
    expect(after.verdict).toEqual(before.verdict);
    expect(after).toMatchObject({
      judged: 'not-a-complaint',
      said: [{ id: labelId, ...notOne, by: 'Ana' }],
    });
    expect(await waiting(house)).toEqual([]);

    expect((await undo(labelId, 'Mei')).status).toBe(200);
    await house.walk();
    expect(await onlyMention()).toMatchObject({ judged: null, said: [] });
    const [row] = await waiting(house);
    const notes = (await caseOf(row?.caseId ?? '')).timeline.filter((item) => item.kind === 'note');
    expect(notes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ actor: 'Ana', says: 'Ana says: not a complaint.' }),
        expect.objectContaining({ actor: 'Mei', says: 'Mei took back: not a complaint.' }),
      ]),
    );
  });

  it('opens a case for a post that the classifier let pass', async () => {
    await post(house, { author: 'dana', text: '@NorthwindAir what a lovely crew, thank you so much!' });
    await house.walk();
    expect(await waiting(house)).toEqual([]);
    await say((await onlyMention()).id, isOne);
    await house.walk();
    expect(await waiting(house)).toHaveLength(1);
  });

  it('is under the name of who said it, in the audit log too, and cannot be undone twice', async () => {
    await post(house, { author: 'dana' });
    await house.walk();
    const { id } = await onlyMention();
    const { labelId } = await say(id, { question: 'topic', answer: 'outage' }, '梅');
    expect((await undo(labelId, 'Jon')).status).toBe(200);
    expect(await undo(labelId, 'Jon')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
    const { rows } = await sql<{ action: string; actor: string }>`
      select action, actor from audit where subject_id = ${id} and action like 'label%' order by id
    `.execute(house.running.app.connection.db);
    expect(rows).toEqual([
      { action: 'labelled', actor: '梅' },
      { action: 'label-undone', actor: 'Jon' },
    ]);
  });

  it('said twice stands once', async () => {
    await post(house, { author: 'dana' });
    await house.walk();
    const { id } = await onlyMention();
    const [first, second] = await Promise.all([say(id, isOne, 'Ana'), say(id, isOne, 'Jon')]);
    expect(second.labelId).toBe(first.labelId);
    expect((await onlyMention()).said).toHaveLength(1);
  });

  it('of topic and severity heads the case, and a waiting draft is written anew for it', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    const { id } = await onlyMention();
    await say(id, { question: 'topic', answer: 'cancellation' });
    await say(id, { question: 'severity', answer: 'mild' });
    await house.walk();
    const [row] = await waiting(house);
    expect(row).toMatchObject({ caseId: draft.caseId, topic: 'cancellation', severity: 'mild' });
    expect(row?.id).not.toBe(draft.id);
    expect(await caseOf(draft.caseId)).toMatchObject({ title: 'Cancellation' });
    expect(await house.api('/cases')).toMatchObject({ cases: [{ title: 'Cancellation' }] });
    expect((await onlyMention()).verdict).toMatchObject({ topic: expect.not.stringMatching('cancellation') });
  });
});

describe('"not one" said of a draft', () => {
  it('is the last word also while a draft is being written anew', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    await say((await onlyMention()).id, { question: 'topic', answer: 'outage' });
    await house.api(`/drafts/${draft.id}/not-a-complaint`, { method: 'POST', by: 'Mei' });
    await house.walk();
    expect(await waiting(house)).toEqual([]);
  });

  it('is the same label, with the same way back', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    const { labelId } = await house.api<LabelResult>(`/drafts/${draft.id}/not-a-complaint`, {
      method: 'POST',
      by: 'Mei',
    });
    expect(await house.api<LabelList>('/labels')).toMatchObject({
      labels: [{ said: { id: labelId, ...notOne, by: 'Mei' }, mention: { author: { handle: 'dana' } } }],
      total: 1,
    });
    expect((await undo(labelId)).status).toBe(200);
    expect(await house.api<LabelList>('/labels')).toEqual({ labels: [], total: 0 });
  });
});

describe('a post that its author deleted', () => {
  it('is not labelled, and what was said of it is no longer learnt from', async () => {
    const externalId = await post(house, { author: 'dana' });
    await house.walk();
    const { id } = await onlyMention();
    await say(id, isOne);
    await house.running.deps.db.change({ kind: 'system', name: 'sync-deletions' }, (tx) =>
      tx.mentions.eraseDeleted([id], new Date(house.clock.now())),
    );
    expect(externalId).not.toBe('');
    expect(await house.api<LabelList>('/labels')).toEqual({ labels: [], total: 0 });
    const answer = await house.tryApi(`/mentions/${id}/labels`, { method: 'POST', by: 'Ana', body: notOne });
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'no-road' } } });
  });
});
