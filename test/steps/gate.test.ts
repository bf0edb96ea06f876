import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { BrakeRules } from '../../src/domain/brakes.ts';
import type { Deps } from '../../src/ports/step.ts';
import type { DraftView } from '../../src/server/contract/index.ts';
import { approve, FURIOUS, onlyDraft, ours, post, waiting } from '../support/house/desk.ts';
import { type Neighbour, openNeighbour } from '../support/house/neighbour.ts';
import { type House, openHouse } from '../support/house.ts';

// Two processes and their calls share the machine with everybody else's tests.
jest.setTimeout(90_000);

let house: House;
let neighbour: Neighbour;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  neighbour = await openNeighbour(house);
});
afterEach(async () => {
  await neighbour?.close();
  await house.close();
});

const both = (): Deps[] => [house.running.deps, neighbour.deps];

function brakes(change: Partial<BrakeRules>): void {
  for (const deps of both())
    deps.rulebook = { ...deps.rulebook, brakes: { ...deps.rulebook.brakes, ...change } };
}

/** So many complaints, drafted and approved; gives back the replies. */
async function approved(authors: readonly string[]): Promise<string[]> {
  for (const [n, author] of authors.entries()) await post(house, { author, text: `${FURIOUS} Flight ${n}.` });
  await house.walk();
  const replies: string[] = [];
  for (const row of await waiting(house))
    replies.push((await approve(house, await house.api<DraftView>(`/drafts/${row.id}`))).id);
  return replies;
}

/** Our timeline was just read, and both processes send everything at the same moment. */
async function sendAtOnce(replies: readonly string[]): Promise<void> {
  await steps['find-own-replies'](house.running.deps, 'x:own-posts');
  const sends = replies.flatMap((id) => both().map((deps) => ({ deps, id })));
  await Promise.all(sends.map(({ deps, id }) => steps['send-reply'](deps, id)));
}

const crowd = (count: number) => Array.from({ length: count }, (_, n) => `person_${n}`);

describe('two processes that send at the same moment', () => {
  it('never send more in an hour than the brake allows, and lose none', async () => {
    brakes({ sendsPerHour: 3 });
    const replies = await approved(crowd(8));
    await sendAtOnce(replies);
    expect(await ours(house)).toHaveLength(3);
    const { replies: store } = house.running.deps.db.read;
    const states = await Promise.all(replies.map(async (id) => (await store.get(id))?.state));
    expect(states.filter((state) => state === 'sent')).toHaveLength(3);
    expect(states.filter((state) => state === 'ready')).toHaveLength(5);
    house.clock.forward(61 * 60_000);
    await sendAtOnce(replies);
    expect(await ours(house)).toHaveLength(6);
  });

  it('never send more to one person in a day than the brake allows', async () => {
    brakes({ perPersonPerDay: 1 });
    const replies = await approved(Array.from({ length: 5 }, () => 'dana'));
    expect(replies).toHaveLength(5);
    await sendAtOnce(replies);
    expect(await ours(house)).toHaveLength(1);
  });

  it('never send nearly the same words twice: the second comes back, in the words that were approved', async () => {
    const texts = ['Dana', 'Omar'].map(
      (name) => `Three days without your bag is awful, ${name}. Tell us the tag and we look now. – Ana`,
    );
    const { lint } = house.running.deps;
    house.running.deps.lint = (text, brief) => ({ ...lint(text, brief, []), blocked: false });
    for (const author of ['dana', 'omar']) await post(house, { author });
    await house.walk();
    const drafts = await waiting(house);
    const replies = await Promise.all(
      drafts.map(async ({ id }, n) => {
        const body = { text: texts[n] };
        const path = `/drafts/${id}/approve`;
        return (await house.api<{ reply: { id: string } }>(path, { method: 'POST', by: 'Mei', body })).reply
          .id;
      }),
    );
    await sendAtOnce(replies);
    const [sent] = await ours(house);
    expect(await ours(house)).toHaveLength(1);
    const back = await onlyDraft(house);
    expect(back).toMatchObject({
      text: texts.find((text) => text !== sent?.text),
      changed: expect.stringMatching(/Nearly the same words/),
    });
    expect(back.alternatives).toHaveLength(3);
  });
});

describe('the stop-everything switch', () => {
  const turn = (stopped: boolean) => house.api('/sending', { method: 'POST', by: 'Jon', body: { stopped } });

  it('holds all processes from the moment it is turned: no send is claimed after it', async () => {
    const replies = await approved(crowd(10));
    const sending = sendAtOnce(replies);
    await turn(true);
    await sending;
    const before = (await ours(house)).length;
    await sendAtOnce(replies);
    await house.walk();
    expect(await ours(house)).toHaveLength(before);
    expect(await claimedAfterTheStop()).toEqual([]);
    await turn(false);
    await house.walk();
    expect((await ours(house)).map((one) => one.to).sort()).toEqual(crowd(10).sort());
  });

  it('holds a process that is opened after it was turned', async () => {
    const replies = await approved(['dana']);
    await turn(true);
    await neighbour.close();
    neighbour = await openNeighbour(house);
    await sendAtOnce(replies);
    expect(await ours(house)).toEqual([]);
  });

  /** The audit log is written inside the gate, so its order is the order of claims and turns. */
  async function claimedAfterTheStop(): Promise<unknown[]> {
    const { rows } = await house.running.app.connection.pool.query(
      `select a.subject_id from audit a, audit s
       where s.action = 'sending-stopped' and a.action = 'reply-sending' and a.id > s.id`,
    );
    return rows;
  }
});
