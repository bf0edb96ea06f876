import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, openHouse } from '../support/house.ts';
import { fuzzPlatforms } from './platforms/door.ts';
import { ground } from './support/ground.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ onFoot: true });
}, 60_000);
afterAll(() => house?.close());

it('a platform that lies loses no good post, stops no source and breaks no page', async () => {
  const tally = await fuzzPlatforms(house, 36, ground());
  expect(tally.broken).toEqual([]);
  expect(tally.tried).toBe(36);
}, 240_000);
