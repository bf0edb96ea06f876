import type { FastifyInstance } from 'fastify';
import { isWhole } from '../domain/whole-text.ts';
import { Refusal } from './failures.ts';

/** Refuses what could not be kept word for word, wherever it stands in a request, before any route sees it. */
export function onlyWholeInput(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const { params, query, body } = request;
    const place = brokenPlace({ params, query, body }, []);
    if (place === null) return;
    // The first name only says where in the request it stood.
    throw notWhole(place.slice(1).join('.') || 'input');
  });
}

export function notWhole(where: string): Refusal {
  return new Refusal({
    code: 'invalid-input',
    message: `${where}: holds a sign that cannot be kept (NUL, or half of a pair such as an emoji cut in two): take it out.`,
  });
}

/** Where the first text stands that is not whole, a key included; null when all are. */
function brokenPlace(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return isWhole(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inside] of Object.entries(value)) {
    const place = isWhole(key) ? brokenPlace(inside, [...path, key]) : path;
    if (place !== null) return place;
  }
  return null;
}
