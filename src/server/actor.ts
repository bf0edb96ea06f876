import type { FastifyRequest } from 'fastify';
import { Refusal } from './failures.ts';

/** Who asks: the header `x-twice-actor`, percent-encoded UTF-8. Required of every change, so that no write is nameless. */
export function actorOf(request: FastifyRequest): string {
  const header = request.headers['x-twice-actor'];
  const name = decoded(typeof header === 'string' ? header : '').trim();
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
