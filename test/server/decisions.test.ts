import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseView, DraftList, KeywordSetView } from '../../src/server/contract/index.ts';
import { approve, onlyDraft, ours, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const decide = (id: string, what: 'approve' | 'reject' | 'not-a-complaint', by: string) => {
  const body = {
    approve: { textHash: 'what was read' },
    reject: { reason: 'not our tone' },
    'not-a-complaint': undefined,
  }[what];
  return house.tryApi(`/drafts/${id}/${what}`, { method: 'POST', by, body });
};

describe('a draft that somebody has decided', () => {
  it.each(['approve', 'reject', 'not-a-complaint'] as const)(
    'cannot be decided again (%s), and says who it was',
    async (what) => {
      await post(house, { author: 'dana' });
      const draft = await onlyDraft(house);
      await approve(house, draft, '梅');
      const second = await decide(draft.id, what, 'Jon');
      expect(second).toMatchObject({
        status: 409,
        body: { error: { code: 'already-decided', message: expect.stringContaining('梅') } },
      });
    },
  );

  it('and turned down is shown under its state', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    expect((await decide(draft.id, 'reject', 'Mei')).status).toBe(200);
    const { drafts } = await house.api<DraftList>('/drafts?state=rejected');
    expect(drafts).toMatchObject([{ id: draft.id, state: 'rejected' }]);
    await house.walk();
    expect(await waiting(house)).toEqual([]);
  });

  it('and called no complaint leaves the queue for good', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    expect((await decide(draft.id, 'not-a-complaint', 'Mei')).status).toBe(200);
    await house.walk();
    expect(await waiting(house)).toEqual([]);
    expect(await ours(house)).toEqual([]);
    expect(await house.api(`/cases/${draft.caseId}`)).toMatchObject({ state: 'closed' });
  });
});

describe('a case', () => {
  it('shows the thread, the verdict, the reasons and the draft; and every act with who did it', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    await approve(house, draft, 'Jon');
    await house.walk();
    const view = await house.api<CaseView>(`/cases/${draft.caseId}`);
    expect(view).toMatchObject({
      state: 'waiting',
      repliesUsed: 1,
      breach: false,
      person: { handle: 'dana' },
      draft: null,
    });
    expect(view.decision?.reasons.length).toBeGreaterThan(2);
    const kinds = view.timeline.map((item) => item.kind);
    expect(kinds).toEqual(expect.arrayContaining(['their-post', 'our-reply', 'note']));
    expect(view.timeline).toContainEqual(expect.objectContaining({ kind: 'note', actor: 'Jon' }));
  });

  it('can be closed by a person, who says why; its draft goes', async () => {
    await post(house, { author: 'dana' });
    const draft = await onlyDraft(house);
    await house.api(`/cases/${draft.caseId}/close`, {
      method: 'POST',
      by: 'Mei',
      body: { reason: 'settled at the desk' },
    });
    expect(await waiting(house)).toEqual([]);
    expect(await house.api(`/cases/${draft.caseId}`)).toMatchObject({ state: 'closed' });
  });
});

describe('a keyword set', () => {
  it('that somebody else saved meanwhile is not overwritten', async () => {
    const { body, version } = await house.api<KeywordSetView>('/keyword-sets/northwind-brand');
    const save = (by: string) =>
      house.tryApi('/keyword-sets/northwind-brand/versions', {
        method: 'POST',
        by,
        body: { body, basedOn: version, why: 'a try' },
      });
    expect(await save('Mei')).toMatchObject({ status: 200, body: { version: version + 1, savedBy: 'Mei' } });
    expect(await save('Jon')).toMatchObject({
      status: 409,
      body: { error: { code: 'changed-meanwhile', message: expect.stringContaining('Mei') } },
    });
  });
});
