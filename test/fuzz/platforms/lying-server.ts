import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the platform truly answered. */
export interface Truth {
  /** `/2/users/1/mentions` or `/reddit/search`, without the query. */
  path: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Says something else in its place; it has the response to itself. False leaves the truth. */
export type Lie = (truth: Truth, response: ServerResponse) => boolean;

export interface LyingServer {
  url: string;
  /** Null: an honest server. */
  lie: Lie | null;
  close(): Promise<void>;
}

/** Stands between a connector and the sandbox, asks the sandbox truly, and may lie about what it said. */
export async function startLyingServer(sandbox: string): Promise<LyingServer> {
  const server = createServer((asked, response) => {
    truthOf(sandbox, asked).then(
      (truth) => {
        if (!lying.lie?.(truth, response)) tell(response, truth);
      },
      (error: Error) => response.destroy(error),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const lying: LyingServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lie: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return lying;
}

export function tell(response: ServerResponse, { status, headers, body }: Omit<Truth, 'path'>): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}

function truthOf(sandbox: string, asked: IncomingMessage): Promise<Truth> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(sandbox);
    const { method, url: path, headers } = asked;
    const call = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          path: (path ?? '').split('?')[0] ?? '',
          status: answer.statusCode ?? 0,
          headers: kept(answer.headers),
          body: String(Buffer.concat(chunks)),
        }),
      );
    });
    call.on('error', reject);
    asked.pipe(call);
  });
}

/** The headers that say something of the answer; those of the line itself are this server's own. */
function kept(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && /^(content-type|x-r)/.test(entry[0]),
    ),
  );
}
