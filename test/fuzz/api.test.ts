import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, openHouse } from '../support/house.ts';
import { fuzzApi } from './api/door.ts';
import { ground } from './support/ground.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
}, 60_000);
afterAll(() => house?.close());

it('every route answers bad input with a 2xx or a clear refusal', async () => {
  const tally = await fuzzApi(house, 150, ground());
  expect(tally.broken).toEqual([]);
  expect(tally.refused).toBeGreaterThan(50);
}, 120_000);
