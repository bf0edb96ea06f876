import type { FastifyRequest } from 'fastify';
import { isWhole } from '../domain/whole-text.ts';
import { Refusal } from './failures.ts';
import { notWhole } from './whole-input.ts';

/** Who asks: the header `x-twice-actor`, percent-encoded UTF-8. Required of every change, so that no write is nameless. */
export function actorOf(request: FastifyRequest): string {
  const header = request.headers['x-twice-actor'];
  const name = decoded(typeof header === 'string' ? header : '').trim();
  if (!isWhole(name)) throw notWhole('x-twice-actor');
  if (name.length > 0 && name.length <= 80) return name;
  throw new Refusal({
    code: 'invalid-input',
    message: 'Say who you are in the header x-twice-actor (1 to 80 characters, percent-encoded).',
  });
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
