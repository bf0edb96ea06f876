import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { DraftView } from '../../src/server/contract/index.ts';
import { approve, ours, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const DAY_MS = 24 * 60 * 60_000;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

/** What a schedule asks for and nothing else: sources are read, and the sweep's finds are run; all other nudges are lost. */
async function onlySweep(): Promise<void> {
  const { deps } = house.running;
  await steps['collect-mentions'](deps, 'x:mentions');
  await steps['find-own-replies'](deps, 'x:own-posts');
  for (const { step, id } of await steps.sweep(deps, undefined)) await steps[step](deps, id);
}

describe('when every nudge is lost', () => {
  it('the sweep alone brings a post to its draft, its replies and its greeting', async () => {
    await post(house, { author: 'dana' });
    await house.order('/people/x/dana', { method: 'PATCH', body: { receivesDm: true } });
    await onlySweep();
    await approve(house, await theDraft());
    await onlySweep();
    const [first] = await ours(house);
    expect(first).toMatchObject({ to: 'dana', byApi: true });
    await post(house, {
      author: 'dana',
      inReplyTo: first?.id ?? '',
      text: 'Still nothing, you are useless. I am so angry.',
    });
    await onlySweep();
    await approve(house, await theDraft());
    for (let rounds = 0; rounds < 3; rounds++) await onlySweep();
    expect(await ours(house)).toHaveLength(2);
    const { messages } = await house.ledger();
    expect(messages.map(({ to }) => to)).toEqual(['dana']);
  });

  it('what was only heard goes after 35 days, judged or not; what is younger stays', async () => {
    const { db, clock, brand, newId } = house.running.deps;
    const heardAgo = (name: string, days: number) => {
      const at = new Date(clock.now().getTime() - days * DAY_MS);
      const author = { platform: 'x' as const, externalId: name, handle: name, name, followers: 1 };
      const where = {
        platform: 'x' as const,
        externalId: name,
        url: `https://x.example/${name}`,
        community: null,
      };
      const words = { text: `northwind ${name}`, lang: 'en', tagged: false, location: null };
      return {
        ...where,
        ...words,
        author,
        location: null,
        brandId: brand.id,
        sourceId: 'x:search',
        postedAt: at,
        heardAt: at,
      };
    };
    const heard = [
      heardAgo('old', 35.01),
      heardAgo('judged', 35.01),
      heardAgo('younger', 34.99),
      heardAgo('new', 0),
    ];
    await db.change({ kind: 'person', name: 'Ana' }, async (tx) => {
      await tx.heard.add(heard);
      const word = { id: newId(), brandId: brand.id, platform: 'x' as const, externalId: 'judged' };
      await tx.aboutUs.add({ ...word, about: false, drawn: false }, clock.now());
    });
    const left = async () =>
      (await db.read.heard.recent(brand.id, 10)).map(({ externalId }) => externalId).sort();
    await steps.sweep(house.running.deps, undefined);
    expect(await left()).toEqual(['new', 'younger']);
    house.clock.forward(0.02 * DAY_MS);
    await steps.sweep(house.running.deps, undefined);
    expect(await left()).toEqual(['new']);
  });

  it('has nothing to say twice: a second sweep changes nothing', async () => {
    await post(house, { author: 'dana' });
    await onlySweep();
    await onlySweep();
    await onlySweep();
    expect(await waiting(house)).toHaveLength(1);
  });
});

async function theDraft(): Promise<DraftView> {
  const [row] = await waiting(house);
  if (!row) throw new Error('no draft waits');
  return house.api<DraftView>(`/drafts/${row.id}`);
}
