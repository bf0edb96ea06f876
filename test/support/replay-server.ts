import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a request: a body, or one of the ways a line breaks. */
export type Answer =
  | { status?: number; headers?: Record<string, string>; json: unknown }
  | { status?: number; headers?: Record<string, string>; text: string }
  /** Takes the request and cuts the line. */
  | { cut: 'before-answer' | 'inside-answer' }
  /** Takes the request and says nothing more, or only half of it. */
  | { stall: 'before-answer' | 'inside-answer' };

export interface Exchange {
  /** `GET /2/tweets`, without the query. */
  on: string;
  /** Parts of the query that must be there as they are; null: must not be there. */
  query?: Record<string, string | null>;
  /** Headers that must be there as they are; null: must not be there. */
  headers?: Record<string, string | null>;
  /** Parts of the body (JSON or form) that must be there. */
  body?: Record<string, unknown>;
  answer: Answer;
}

/** A line cut or stalled half-way through this says that more was to come. */
const HALF = '{"data":[{"id":"1';

/** Reads a recorded body, named from `fixtures/recorded`. Given `key`, the part of it under that key. */
export function recorded(file: string, key?: string): unknown {
  const body: unknown = JSON.parse(
    readFileSync(new URL(`../../fixtures/recorded/${file}`, import.meta.url), 'utf8'),
  );
  if (key === undefined) return body;
  const part = body !== null && typeof body === 'object' ? Reflect.get(body, key) : undefined;
  if (part === undefined) throw new Error(`${file} has no "${key}"`);
  return part;
}

/**
 * A local server that knows one conversation by heart. Requests must come in the order of the exchanges; one that was not
 * expected, and one that never came, fails the test when the server is closed.
 */
export class ReplayServer {
  readonly #server: Server;
  readonly #waiting: Exchange[] = [];
  readonly #wrong: string[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  expect(...exchanges: Exchange[]): void {
    this.#waiting.push(...exchanges);
  }

  /** Closes the server, and throws when the conversation was not the one it knew. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    const missing = this.#waiting.map(({ on }) => `never asked: ${on}`);
    const wrong = [...this.#wrong, ...missing];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const exchange = this.#waiting.shift();
    const differs = exchange ? difference(exchange, request, body) : 'nothing was expected';
    if (exchange && differs === null) return answer(response, exchange.answer);
    this.#wrong.push(`${request.method} ${request.url}: ${differs}`);
    response.writeHead(418).end('not the request that was expected');
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function difference(exchange: Exchange, request: IncomingMessage, body: string): string | null {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const came = `${request.method} ${url.pathname}`;
  if (came !== exchange.on) return `expected ${exchange.on}`;
  for (const [name, value] of Object.entries(exchange.query ?? {})) {
    if (url.searchParams.get(name) !== value) return `expected ${name}=${value}`;
  }
  for (const [name, value] of Object.entries(exchange.headers ?? {})) {
    if ((request.headers[name] ?? null) !== value) return `expected ${name}: ${value}`;
  }
  const sent = parsedBody(body);
  for (const [name, value] of Object.entries(exchange.body ?? {})) {
    if (JSON.stringify(sent[name]) !== JSON.stringify(value)) return `expected ${name} in ${body}`;
  }
  return null;
}

function parsedBody(body: string): Record<string, unknown> {
  return body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
}

function answer(response: ServerResponse, how: Answer): void {
  if ('cut' in how || 'stall' in how) {
    breakLine(response, how);
    return;
  }
  const json = 'json' in how;
  const type = json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
  response.writeHead(how.status ?? 200, { 'content-type': type, ...how.headers });
  response.end(json ? JSON.stringify(how.json) : how.text);
}

function breakLine(response: ServerResponse, how: { cut: string } | { stall: string }): void {
  const where = 'cut' in how ? how.cut : how.stall;
  if (where === 'inside-answer') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write(HALF);
  }
  if ('cut' in how) setImmediate(() => response.socket?.destroy());
}
