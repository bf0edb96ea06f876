import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApproveResult, CaseView, DraftView, ErrorView } from '../../src/server/contract/index.ts';
import { FURIOUS, ours, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const ROUNDS = 20;

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

const MEI =
  'I am sorry about your bag, Dana. Three days is far too long, and we are looking for it now. – Mei';
const JON = 'That is a rotten start of a journey, Dana. Your bag is being traced this very hour. – Jon';
const WALT =
  'A whole day at the gate, Walt, and nobody said why: that must not happen. I am finding out now. – Mei';

async function draftFor(author: string): Promise<DraftView> {
  await post(house, { author, text: `${FURIOUS} I am ${author}.` });
  await house.walk();
  const row = (await waiting(house)).find((one) => one.person.handle === author);
  return house.api<DraftView>(`/drafts/${row?.id}`);
}

function approve({ id, textHash }: DraftView, by: string, text?: string) {
  const body = { textHash, ...(text === undefined ? {} : { text }) };
  return house.tryApi<ApproveResult & ErrorView>(`/drafts/${id}/approve`, { method: 'POST', by, body });
}

const reject = ({ id }: DraftView, by: string) =>
  house.tryApi<ErrorView>(`/drafts/${id}/reject`, { method: 'POST', by, body: { reason: 'not our tone' } });

describe('two people at the same draft', () => {
  it(`one wins and the other is told who, ${ROUNDS} times over`, async () => {
    for (let n = 0; n < ROUNDS; n++)
      await post(house, { author: `guest_${n}`, text: `${FURIOUS} Seat ${n}.` });
    await house.walk();
    const drafts: DraftView[] = [];
    for (const { id } of await waiting(house)) drafts.push(await house.api<DraftView>(`/drafts/${id}`));
    expect(drafts).toHaveLength(ROUNDS);
    const rounds = await Promise.all(
      drafts.map((draft) =>
        Promise.all(['Mei', 'Jon', 'Ana'].map(async (by) => ({ by, ...(await approve(draft, by)) }))),
      ),
    );
    for (const answers of rounds) {
      const [winner, ...more] = answers.filter((answer) => answer.status === 200);
      expect(more).toEqual([]);
      for (const { status, body } of answers.filter((answer) => answer !== winner)) {
        expect(status).toBe(409);
        expect(body.error).toMatchObject({
          code: 'already-decided',
          message: expect.stringContaining(winner?.by ?? '?'),
          details: { by: winner?.by, state: 'approved' },
        });
      }
    }
    await house.walk();
    expect((await ours(house)).map((one) => one.to).sort()).toEqual(
      drafts.map((draft) => draft.person.handle).sort(),
    );
  }, 60_000);

  it('both with words of their own: one text goes out, and the other learns which', async () => {
    const draft = await draftFor('dana');
    const answers = await Promise.all([approve(draft, 'Mei', MEI), approve(draft, 'Jon', JON)]);
    const meiWon = answers[0].status === 200;
    const loser = meiWon ? answers[1] : answers[0];
    const [by, text] = meiWon ? ['Mei', MEI] : ['Jon', JON];
    expect(loser).toMatchObject({
      status: 409,
      body: { error: { code: 'already-decided', details: { by, text, state: 'approved' } } },
    });
    expect(loser.body.error.message).toContain('in other words');
    expect(await house.api(`/drafts/${draft.id}`)).toMatchObject({
      state: 'approved',
      decided: { by, text, reason: null },
    });
    await house.walk();
    const theirs = (await ours(house)).filter((one) => one.to === 'dana');
    expect(theirs.map((one) => one.text)).toEqual([text]);
  });

  it('one approves and one rejects: only one of them is heard, and the case says which', async () => {
    const draft = await draftFor('omar');
    const [approval, rejection] = await Promise.all([approve(draft, 'Mei'), reject(draft, 'Jon')]);
    expect([approval.status, rejection.status].sort()).toEqual([200, 409]);
    await house.walk();
    const theirs = (await ours(house)).filter((one) => one.to === 'omar');
    expect(theirs).toHaveLength(approval.status === 200 ? 1 : 0);
    const { timeline } = await house.api<CaseView>(`/cases/${draft.caseId}`);
    const says = timeline.flatMap((item) => (item.kind === 'note' ? [`${item.actor}: ${item.says}`] : []));
    expect(says.join('\n')).toContain(approval.status === 200 ? 'Mei' : 'Jon');
  });

  it('an approval that names no text is refused: nobody approves what they did not read', async () => {
    const draft = await draftFor('ruth');
    const order = { method: 'POST', by: 'Mei', body: {} } as const;
    expect(await house.tryApi(`/drafts/${draft.id}/approve`, order)).toMatchObject({ status: 400 });
    expect((await approve(draft, 'Mei')).status).toBe(200);
  });

  it('a draft that came back holds the words somebody had given it, and an older reading of it is refused', async () => {
    const draft = await draftFor('walt');
    expect((await approve(draft, 'Mei', WALT)).status).toBe(200);
    house.clock.forward((house.running.deps.rulebook.brakes.approvalValidMinutes + 1) * 60_000);
    await house.walk();
    const back = await house.api<DraftView>(`/drafts/${draft.id}`);
    expect(back).toMatchObject({
      state: 'waiting',
      text: WALT,
      alternatives: expect.arrayContaining([draft.text]),
      changed: expect.stringMatching(/older than/),
    });
    expect(await approve(draft, 'Jon')).toMatchObject({
      status: 409,
      body: { error: { code: 'text-differs' } },
    });
    expect((await approve(back, 'Jon')).status).toBe(200);
  });
});
