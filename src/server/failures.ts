import type { FastifyReply } from 'fastify';
import type { DomainError, ErrorCode, Result } from '../domain/errors.ts';

/** Each code of the domain is told to the web in one way. */
const STATUS: Record<ErrorCode, number> = {
  'invalid-input': 400,
  'not-found': 404,
  'already-decided': 409,
  'changed-meanwhile': 409,
  'text-differs': 409,
  'limit-reached': 409,
  'lint-blocked': 422,
  'no-road': 422,
  'person-said-stop': 422,
  'not-allowed-now': 422,
  'reply-on-its-way': 409,
};

/** A refusal on its way to the web; the error handler turns it into an answer. */
export class Refusal extends Error {
  readonly error: DomainError;
  constructor(error: DomainError) {
    super(error.message);
    this.error = error;
  }
}

/** The value, or the refusal thrown to the error handler. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}

export function notFound(what: string): Refusal {
  return new Refusal({ code: 'not-found', message: `There is no such ${what}.` });
}

export function sendRefusal(reply: FastifyReply, error: DomainError): FastifyReply {
  return reply.status(STATUS[error.code]).send({ error });
}
