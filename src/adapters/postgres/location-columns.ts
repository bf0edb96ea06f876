import type { Point } from '../../domain/watch/place.ts';

/** Where a post was written, in degrees (WGS 84): both, or neither. */
export interface LocationColumns {
  latitude: number | null;
  longitude: number | null;
}

export function fromLocation(location: Point | null): LocationColumns {
  return { latitude: location?.latitude ?? null, longitude: location?.longitude ?? null };
}

export function toLocation({ latitude, longitude }: LocationColumns): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

export const LOCATION_COLUMNS = { latitude: 'double precision', longitude: 'double precision' } as const;
