import { describe, expect, it } from '@jest/globals';
import { xClient } from '../support/clients.ts';
import { openSandbox } from '../support/opened.ts';

const LISBON = {
  id: '0a1b2c3d4e5f6071',
  fullName: 'Lisbon, Portugal',
  bbox: [-9.2298, 38.6914, -9.0863, 38.7968] as [number, number, number, number],
};

describe('places on X', () => {
  it('come along where they are asked for, each once, and a post without one has none', async () => {
    const sandbox = await openSandbox();
    await sandbox.post({ text: 'northwind one', place: LISBON });
    await sandbox.post({ text: 'northwind two', place: { ...LISBON, point: [-9.1354, 38.7742] } });
    await sandbox.post({ text: 'northwind three' });
    const client = xClient(sandbox.port);
    const found = await client.search('northwind', {
      expansions: ['geo.place_id'],
      'place.fields': ['geo', 'full_name'],
      max_results: 10,
    });
    expect(found.tweets.map(({ geo }) => geo)).toEqual([
      undefined,
      {
        place_id: LISBON.id,
        coordinates: { type: 'Point', coordinates: [-9.1354, 38.7742] },
      },
      { place_id: LISBON.id },
    ]);
    expect(found.data.includes?.places).toEqual([
      {
        id: LISBON.id,
        full_name: 'Lisbon, Portugal',
        geo: { type: 'Feature', bbox: LISBON.bbox, properties: {} },
      },
    ]);
    const plain = await client.search('northwind', { max_results: 10 });
    expect(plain.tweets.some(({ geo }) => geo)).toBe(false);
    expect(plain.data.includes).toBeUndefined();
  });
});
