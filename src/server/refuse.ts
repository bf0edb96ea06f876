import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply } from 'fastify';
import type { Deps, StepLog } from '../ports/step.ts';
import { Refusal, sendRefusal } from './failures.ts';

/** Most a request may bring along. */
export const MOST_BODY_BYTES = 1024 * 1024;

/** An embedded database that was killed answers again after about so long. */
const RETRY_AFTER_SECONDS = 3;

/** What tells our own faults from an outage, and where they are written. */
type Judges = Pick<Deps, 'log' | 'db'>;

/** What the server itself refuses, before a route is asked, told so that one knows what to do. */
const BEFORE_A_ROUTE: Record<string, string> = {
  FST_ERR_BAD_URL: 'This address cannot be read: percent-encode it as UTF-8.',
  FST_ERR_MAX_PARAM_LENGTH: 'This address is too long for an id of ours.',
  FST_ERR_CTP_BODY_TOO_LARGE: `This is too much at once: send at most ${MOST_BODY_BYTES / 1024 / 1024} MB.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send JSON, and say so: content-type: application/json.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH:
    'The header content-length does not fit the body: leave it to your client.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'There is no body: send JSON, or leave out the header content-type.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is no valid JSON: check its quotes, commas and brackets.',
};

/** Turns whatever a request came to into an answer in our one shape. Only what went wrong here is a 500, and is logged. */
export function refuse(
  { log, db }: Judges,
  error: FastifyError | Refusal,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Refusal) return sendRefusal(reply, error.error);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const message = BEFORE_A_ROUTE[error.code] ?? `This request cannot be taken: ${error.message}.`;
    return reply.status(error.statusCode).send({ error: { code: 'invalid-input', message } });
  }
  if (db.isOutage(error)) return comeBackSoon(log, error, reply);
  log.warn({ reason: error.message, stack: error.stack }, 'a request failed');
  return reply.status(500).send({
    error: {
      code: 'internal',
      message: 'Something went wrong here; nothing was changed. Try again, or read the log.',
    },
  });
}

/** The database is away for moments, and comes back by itself: nobody has to do anything but ask again. */
function comeBackSoon(log: StepLog, error: FastifyError, reply: FastifyReply): FastifyReply {
  log.warn({ reason: error.message }, 'the database is away');
  const message = 'The database is away for a moment, so nothing was changed. Try again in some seconds.';
  return reply
    .status(503)
    .header('retry-after', `${RETRY_AFTER_SECONDS}`)
    .send({ error: { code: 'away', message } });
}

const NO_REQUEST = ['400 Bad Request', 'This is no HTTP request that can be read.'] as const;
const BROKEN_LINES: Record<string, readonly [status: string, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'The request did not come to its end in time: send it again.',
  ],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The address or the headers are too long: send less of them.',
  ],
};

/** Answers what is no request at all, in the same shape, and hangs up. */
export function refuseLine(error: Error & { code?: string; rawPacket?: unknown }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const [status, message] = BROKEN_LINES[error.code ?? ''] ?? NO_REQUEST;
  const body = JSON.stringify({ error: { code: 'invalid-input', message } });
  const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
  // What asks for the head alone gets no more: a client takes a body there for the next answer, and gives up.
  const asksHead = Buffer.isBuffer(error.rawPacket) && error.rawPacket.toString('latin1', 0, 5) === 'HEAD ';
  socket.end(asksHead ? head : head + body, () => socket.destroy());
}
