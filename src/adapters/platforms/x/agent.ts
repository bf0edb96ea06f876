import { Agent, type RequestOptions } from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';

/** What ends a call that took too long: the client library has no timeout of its own. */
export class CallTimedOut extends Error {
  override name = 'CallTimedOut';
}

/** What ends a call whose answer would fill the memory. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong';
}

/** A hundred of X's longest posts with all that comes along are about four million bytes. */
const MOST_BYTES = 32 * 1024 * 1024;
const WEIGH_EVERY_MS = 50;

/**
 * Carries the calls to X, or to a server that stands in for it. Addresses, `Host` and signatures stay those of api.x.com;
 * only the wire ends elsewhere. Sockets are never used twice: a kept one that the server is just closing would turn a
 * send into one whose outcome nobody knows.
 */
export class XAgent extends Agent {
  readonly #standIn: URL | null;
  readonly #lifeMs: number;

  /** `standIn` is null for the real X; `lifeMs` is the longest a call may take, answer included. */
  constructor(standIn: URL | null, lifeMs: number) {
    super({ keepAlive: false });
    this.#standIn = standIn;
    this.#lifeMs = lifeMs;
  }

  override createConnection(
    options: RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const socket = this.#standIn ? dial(this.#standIn) : super.createConnection(options, callback);
    if (socket) endAfter(socket, this.#lifeMs);
    return socket;
  }
}

function dial(to: URL): Duplex {
  const host = to.hostname.replace(/^\[|\]$/g, '');
  if (to.protocol === 'http:') return net.connect({ host, port: Number(to.port || 80) });
  const port = Number(to.port || 443);
  return net.isIP(host) ? tls.connect({ host, port }) : tls.connect({ host, port, servername: host });
}

/** One socket is one call, so its whole life is the call's deadline; a server that drips bytes is ended too. */
function endAfter(socket: Duplex, ms: number): void {
  const timer = setTimeout(() => socket.destroy(new CallTimedOut(`no complete answer in ${ms} ms`)), ms);
  const scale = setInterval(() => {
    if (socket instanceof net.Socket && socket.bytesRead > MOST_BYTES) socket.destroy(new AnswerTooLong());
  }, WEIGH_EVERY_MS).unref();
  socket.once('close', () => {
    clearTimeout(timer);
    clearInterval(scale);
  });
}
