import { describe, expect, it } from '@jest/globals';
import { recorded } from '../../../support/replay-server.ts';
import { value } from '../results.ts';
import { withX } from './x-account.ts';

const ON = 'GET /2/tweets/search/recent';
const SEARCH = { kind: 'search', query: '"northwind air"' } as const;

describe('where a post on X was written', () => {
  it('is its point, or the middle of its place, and unknown where X does not say it in a form we can read', async () => {
    const exchange = { on: ON, answer: { json: recorded('x/search-places.json') } };
    const page = value(await withX([exchange], ({ source }) => source.fetch(SEARCH, {})));
    expect(page.unreadable).toBe(0);
    expect(page.items.map(({ externalId, location }) => [externalId.slice(-1), location])).toEqual([
      ['1', { latitude: expect.closeTo(40.780709, 6), longitude: expect.closeTo(-73.9685415, 6) }],
      ['2', { latitude: 40.7831, longitude: -73.9712 }],
      // Its box crosses the date line.
      ['3', { latitude: -17.5, longitude: 179 }],
      ['4', null],
      ['5', null],
      ['6', null],
    ]);
  });
});
