import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createKeywordSet, declareSources } from '../../src/steps/index.ts';
import { setDesk } from '../support/house/set-desk.ts';
import { type House, openHouse } from '../support/house.ts';
import { somebodyWaits } from '../support/lock-wait.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

it('of two sets that are changed at once, both are searched for in their new words', async () => {
  const { deps } = house.running;
  const brand = await deps.db.read.keywordSets.get('northwind-brand');
  if (!brand) throw new Error('the house starts with this set');
  const declared = Promise.withResolvers<void>();
  const may = Promise.withResolvers<void>();
  const first = deps.db.change({ kind: 'person', name: 'Mei' }, async (tx) => {
    const body = { ...brand.body, words: [...brand.body.words, 'nordwind'] };
    await tx.keywordSets.lock(brand.id);
    await tx.keywordSets.saveVersion({ ...brand, body, version: 2, savedAt: new Date(), why: 'a try' }, 1);
    await declareSources(deps, tx);
    declared.resolve();
    await may.promise;
  });
  await declared.promise;
  const second = setDesk(house, 'northwind-trouble').save({ words: ['sudwind'] });
  await somebodyWaits(house.running.app.connection.db);
  may.resolve();
  await Promise.all([first, second]);
  const asked = (await deps.db.read.sources.list()).map(({ query }) => query ?? '').join(' ');
  expect(asked).toContain('nordwind');
  expect(asked).toContain('sudwind');
});

it('of two who open a set of one name at once, one is told to choose another', async () => {
  const { deps } = house.running;
  const opened = await Promise.all(
    ['Mei', 'Jon'].map((by) => createKeywordSet(deps, { name: 'A rival', by })),
  );
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await deps.db.read.keywordSets.live()).filter(({ name }) => name === 'A rival')).toHaveLength(1);
});
