import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttentionRow } from '../../src/server/contract/index.ts';
import { approve, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

/** Nobody is tagged, so X lets no app answer: each reply waits to be posted by hand. */
const UNTAGGED = 'Northwind Air lost my bag, nobody answers and I am furious. Terrible service.';
const PEOPLE = ['dana', 'theo', 'mia'];

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  for (const author of PEOPLE) await post(house, { author, text: UNTAGGED });
  await house.walk();
  for (const { id } of await waiting(house)) await approve(house, await house.api(`/drafts/${id}`));
});
afterAll(() => house?.close());

const attention = (query = '') => house.api<{ rows: AttentionRow[]; total: number }>(`/attention${query}`);

describe('GET /attention', () => {
  it('shows as many as are asked for, longest waiting first, and says how many there are', async () => {
    const all = await attention();
    expect(all).toMatchObject({ total: PEOPLE.length, rows: { length: PEOPLE.length } });
    const first = await attention('?limit=2');
    expect(first.total).toBe(PEOPLE.length);
    expect(first.rows).toEqual(all.rows.slice(0, 2));
  });

  it('refuses a number that is none', async () => {
    expect((await house.tryApi('/attention?limit=0')).status).toBe(400);
  });
});

describe('GET /set-aside', () => {
  it('says how many there are, and none while all goes well', async () => {
    expect(await house.api('/set-aside?limit=1')).toEqual({ rows: [], total: 0 });
  });
});
