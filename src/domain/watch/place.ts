import { z } from 'zod';

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** Where on earth, in degrees (WGS 84): a circle around a point, or a box. A box whose west lies east of its east crosses the date line. */
export const Place = z.union([
  z.strictObject({ latitude, longitude, km: z.number().positive().max(20_100) }),
  z.strictObject({ south: latitude, west: longitude, north: latitude, east: longitude }),
]);
export type Place = z.infer<typeof Place>;

export interface Point {
  latitude: number;
  longitude: number;
}

/** The middle of a box; of one across the date line too. */
export function middleOf({ south, west, north, east }: Extract<Place, { south: number }>): Point {
  const middle = (west + (west <= east ? east : east + 360)) / 2;
  return { latitude: (south + north) / 2, longitude: middle > 180 ? middle - 360 : middle };
}

/** Mean radius of the earth in km (IUGG). */
const EARTH_KM = 6371.0088;

/** Whether the point lies in the place, its border included. */
export function isInside(place: Place, point: Point): boolean {
  if ('km' in place) return kmBetween(place, point) <= place.km;
  const { south, west, north, east } = place;
  if (point.latitude < south || point.latitude > north) return false;
  return west <= east
    ? point.longitude >= west && point.longitude <= east
    : point.longitude >= west || point.longitude <= east;
}

/** Great-circle distance by the haversine formula. */
function kmBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const half = Math.sin((b - a) / 2) ** 2;
  const turn = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half + Math.cos(a) * Math.cos(b) * turn)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** As an expression says it: `latitude,longitude,25km`, or `south,west,north,east`. */
export function sayPlace(place: Place): string {
  return 'km' in place
    ? `${place.latitude},${place.longitude},${place.km}km`
    : `${place.south},${place.west},${place.north},${place.east}`;
}

/** Reads what `sayPlace` writes; null when it is no place. */
export function readPlace(written: string): Place | null {
  const circle = /^([^,]+),([^,]+),([^,]+?)\s*km$/i.exec(written);
  const numbers = (circle ? circle.slice(1) : written.split(',')).map(numberOf);
  const [a, b, c, d] = numbers;
  const place = circle ? { latitude: a, longitude: b, km: c } : { south: a, west: b, north: c, east: d };
  return numbers.length === (circle ? 3 : 4) ? (Place.safeParse(place).data ?? null) : null;
}

function numberOf(written: string): number {
  return written.trim() === '' ? Number.NaN : Number(written);
}
