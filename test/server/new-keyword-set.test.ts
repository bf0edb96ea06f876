import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ErrorView, KeywordSetView, SourceView } from '../../src/server/contract/index.ts';
import { post } from '../support/house/desk.ts';
import { setDesk } from '../support/house/set-desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

const open = (name: unknown) =>
  house.tryApi<KeywordSetView & ErrorView>('/keyword-sets', { method: 'POST', by: 'Ana', body: { name } });

it('a new set finds nothing and asks for nothing, until its words are live; what was posted before is history', async () => {
  await post(house, { author: 'early', text: 'southwind lost my bag, terrible service' });
  await house.walk();
  const { status, body: set } = await open('Southwind, a rival');
  expect(status).toBe(200);
  expect(set).toMatchObject({ name: 'Southwind, a rival', version: 1, savedBy: 'Ana' });
  expect(set.compiled.flatMap(({ queries }) => queries)).toEqual([]);
  const desk = setDesk(house, set.id);
  expect(await desk.save({ words: ['southwind'] })).toMatchObject({ version: 2 });
  const { sources } = await house.api<{ sources: SourceView[] }>('/sources');
  expect(sources.map(({ label }) => label)).toContainEqual(expect.stringContaining('Southwind, a rival'));
  await house.walk();
  await post(house, { author: 'later', text: 'southwind lost my other bag, terrible service' });
  await house.walk();
  const found = (await desk.mentions()).map(({ author, standing }) => [author.handle, standing]);
  expect(found).toEqual(expect.arrayContaining([['later', 'work']]));
  expect(found.filter(([who, standing]) => who === 'early' && standing === 'work')).toEqual([]);
});

it('a second set of the same name, and one without a name, are refused', async () => {
  const twice = await open('southwind, a RIVAL');
  expect(twice).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } });
  expect(twice.body.error.message).toContain('Choose another name');
  expect((await open('  ')).status).toBe(400);
});
