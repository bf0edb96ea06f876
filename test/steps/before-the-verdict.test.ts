import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { MentionList, SetAsideView } from '../../src/server/contract/index.ts';
import { post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const theMention = async () => (await house.api<MentionList>('/mentions')).mentions[0];
const aside = async () => (await house.api<{ rows: SetAsideView[] }>('/set-aside')).rows;

/** A post that was read and that the classifier has not seen yet. */
async function collected(text = '@NorthwindAir hello there'): Promise<string> {
  await post(house, { author: 'dana', text });
  await steps['collect-mentions'](house.running.deps, 'x:mentions');
  const mention = await theMention();
  if (!mention || mention.verdict) throw new Error('a mention without a verdict was expected');
  return mention.id;
}

describe('a post that waits for its verdict', () => {
  it('and that a colleague calls a complaint is judged all the same, and gets its draft', async () => {
    const id = await collected();
    const body = { question: 'complaint', answer: true };
    await house.api(`/mentions/${id}/labels`, { method: 'POST', by: 'Ana', body });
    await steps['decide-case'](house.running.deps, undefined);
    await house.walk();
    expect(await theMention()).toMatchObject({ verdict: { unsure: expect.any(Boolean) } });
    expect((await waiting(house)).map(({ person }) => person.handle)).toEqual(['dana']);
    expect(await aside()).toEqual([]);
  });

  it('and that names us only in somebody else’s words is judged, and its verdict says so', async () => {
    await post(house, {
      author: 'dana',
      text: 'my brother wrote “northwind airlines lost the suitcase” and I laughed at the gate',
    });
    await steps['collect-mentions'](house.running.deps, 'x:search:northwind-brand:0');
    await house.walk();
    const mention = await house.until('the mention', theMention);
    expect(mention.verdict?.reasons).toContainEqual(
      expect.objectContaining({ words: 'northwind airlines', weight: 0, quoted: true }),
    );
  });

  it('and that a colleague wants to answer is judged all the same, and gets its draft', async () => {
    const id = await collected();
    const asked = house.api(`/mentions/${id}/draft`, { method: 'POST', by: 'Ana', body: {} });
    await house.until('the case', async () => (await theMention())?.caseId);
    await steps['decide-case'](house.running.deps, undefined);
    await house.walk();
    await asked;
    expect(await theMention()).toMatchObject({ verdict: { unsure: expect.any(Boolean) } });
    expect(await waiting(house)).toHaveLength(1);
    expect(await aside()).toEqual([]);
  });
});
