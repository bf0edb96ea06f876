import { request } from 'node:http';
import net from 'node:net';
import type { OddRequest } from './requests.ts';

const PATIENCE_MS = 20_000;

export interface RawAnswer {
  status: number;
  body: string;
}

/** Sends a request as it is. Null when the server did not answer in time, or hung up without a word. */
export function send(
  server: string,
  { method, target, headers, body }: OddRequest,
): Promise<RawAnswer | null> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server);
    // Node leaves the length out where a method has no body by custom; the body would then be a request of its own.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const all = { ...length, ...headers };
    const options = {
      hostname,
      port,
      method,
      path: target,
      headers: all,
      agent: false,
      timeout: PATIENCE_MS,
    };
    const call = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: String(Buffer.concat(chunks)) }),
      );
      answer.on('error', () => resolve(null));
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(null));
    call.end(body);
  });
}

/** Sends bytes that need not be HTTP at all, and gives back what came before the line was closed. */
export function sendBytes(server: string, bytes: string): Promise<RawAnswer | null> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server);
    const chunks: Buffer[] = [];
    const socket = net.connect({ host: hostname, port: Number(port) }, () => socket.write(bytes, 'latin1'));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve(parsed(String(Buffer.concat(chunks)))));
  });
}

function parsed(text: string): RawAnswer | null {
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
  return status ? { status: Number(status), body: text.slice(text.indexOf('\r\n\r\n') + 4) } : null;
}
