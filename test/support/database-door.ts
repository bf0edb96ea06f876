import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Where the test files, each in its own process, ask for the run's PostgreSQL. */
export const DOOR = 'TWICE_TEST_DATABASE_DOOR';
/** Where they keep what all houses of the run share. */
export const FOLDER = 'TWICE_TEST_FOLDER';

export interface Door {
  address: string;
  close(): Promise<void>;
}

/** Opens the door; the PostgreSQL behind it starts with the first knock, so a run that needs none starts none. */
export async function openDatabaseDoor(): Promise<Door> {
  let host: { child: ChildProcess; url: Promise<string> } | null = null;
  const server = createServer(async (_request, response) => {
    host ??= startHost();
    try {
      response.end(await host.url);
    } catch (error) {
      response.writeHead(503).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      if (host && host.child.exitCode === null) {
        const ended = once(host.child, 'exit');
        host.child.kill('SIGTERM');
        await ended;
      }
    },
  };
}

function startHost() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'database-host.ts')], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('exit', (code) => reject(new Error(`the tests' PostgreSQL ended with code ${code}`)));
  });
  // Told to whoever knocks; a host that ends after its answer is no unhandled failure.
  url.catch(() => {});
  return { child, url };
}
