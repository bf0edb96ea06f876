import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInside, middleOf, readPlace, sayPlace } from '../../../src/domain/watch/place.ts';

const LISBON = { latitude: 38.7223, longitude: -9.1393 };
const PORTO = { latitude: 41.1579, longitude: -8.6291 };

describe('places', () => {
  it('a circle holds what lies within its kilometres: Porto is 274 km from Lisbon', () => {
    expect(isInside({ ...LISBON, km: 270 }, PORTO)).toBe(false);
    expect(isInside({ ...LISBON, km: 278 }, PORTO)).toBe(true);
  });

  it('a circle reaches over the date line, and a box may cross it', () => {
    expect(isInside({ latitude: 0, longitude: 179.9, km: 30 }, { latitude: 0, longitude: -179.9 })).toBe(
      true,
    );
    const fiji = { south: -20, west: 176, north: -15, east: -178 };
    expect([179, -179, 0].map((longitude) => isInside(fiji, { latitude: -17, longitude }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a box has its middle inside, also across the date line', () => {
    const [latitude, longitude] = [
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    ];
    fc.assert(
      fc.property(latitude, latitude, longitude, longitude, (one, other, west, east) => {
        const box = { south: Math.min(one, other), north: Math.max(one, other), west, east };
        const middle = middleOf(box);
        expect(Math.abs(middle.longitude)).toBeLessThanOrEqual(180);
        expect(isInside(box, middle)).toBe(true);
      }),
    );
    expect(middleOf({ south: -19, west: 177, north: -16, east: -179 })).toEqual({
      latitude: -17.5,
      longitude: 179,
    });
  });

  it('are read as they are said', () => {
    const degrees = fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0);
    fc.assert(
      fc.property(degrees, degrees, degrees, degrees, (south, west, north, east) => {
        const box = { south, west, north, east };
        expect(readPlace(sayPlace(box))).toEqual(box);
        const circle = { latitude: south, longitude: west, km: Math.abs(north) + 1 };
        expect(readPlace(sayPlace(circle))).toEqual(circle);
      }),
    );
    for (const wrong of ['', '1,2', '1,2,3', '1,2,3,4,5', '91,0,5km', '1,,3km', 'a,b,c,d'])
      expect(readPlace(wrong)).toBeNull();
  });
});
