import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import { approve, post, waiting } from '../../support/house/desk.ts';
import { type House, openHouse } from '../../support/house.ts';
import { accountOf, caseOf, draftFor, erase, mentionsOf, somebody, toThem } from './story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['reddit'], onFoot: true });
});
afterAll(() => house?.close());

it('on Reddit the title of their thread goes too, also from the links of those who answered in it', async () => {
  const [anna, ben] = [somebody(), somebody()];
  const words = (who: string) =>
    `Northwind Air lost my bag ${who}, nobody answers and I am furious. Terrible service.`;
  const first = await post(house, { platform: 'reddit', author: anna.handle, text: words(anna.word) });
  await post(house, { platform: 'reddit', author: ben.handle, text: words(ben.word), inReplyTo: first });
  for (const who of [anna, ben]) await approve(house, await draftFor(house, who));
  await house.walk();
  house.clock.forward(60_000);
  await house.walk();
  expect(await toThem(house, anna)).toHaveLength(1);
  expect(await toThem(house, ben)).toHaveLength(1);

  await erase(house, await accountOf(house, anna));
  const traces = await tracesOf(house.running.app.connection.db, [anna.word, anna.handle]);
  expect(traces).toEqual([]);
  expect(await mentionsOf(house, ben)).toEqual([expect.objectContaining({ text: words(ben.word) })]);

  house.clock.forward(60_000);
  await post(house, { platform: 'reddit', author: anna.handle, text: words(anna.word), inReplyTo: first });
  await house.walk();
  expect(await caseOf(house, anna)).toMatchObject({ repliesUsed: 1 });
  const theirs = (await waiting(house)).filter((row) => row.person.handle === anna.handle);
  expect(theirs).toEqual([expect.objectContaining({ ordinal: 2 })]);
});
