import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listenForChanges } from '../adapters/postgres/changes.ts';
import { openApp } from '../app.ts';
import { type Config, environment } from '../config.ts';
import { PLATFORMS } from '../domain/mention.ts';
import { endWithParent } from '../launch/end-with-parent.ts';
import { LaunchError } from '../launch/launch-error.ts';
import { runUntilStopped } from '../run.ts';
import { createServer } from '../server/index.ts';

/** The page and its API, on the loopback address only until there is sign-in. */
const HOST = '127.0.0.1';

endWithParent();
await runUntilStopped('server', environment, async (config, log) => {
  const app = await openApp(config, log);
  const changes = listenForChanges(config.databaseUrl ?? '', log);
  const { deps, nudges, queueBackend } = app;
  const server = await createServer({
    deps,
    nudges,
    queueBackend,
    changes,
    pingDatabase: app.pingDatabase,
    sandboxed: new Set(PLATFORMS.filter((platform) => config[platform].target === 'sandbox')),
    sandboxUrl: config.sandbox.needed ? config.sandbox.origin : null,
    pageFolder: builtPage(),
  });
  const url = await server.listen({ host: HOST, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw taken(error, config);
  });
  log.info({ url }, 'the page is served');
  process.send?.({ ready: true, url });
  return async () => {
    await server.close();
    await changes.close();
    await app.close();
  };
});

function builtPage(): string | null {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'web');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

function taken(error: NodeJS.ErrnoException, config: Config): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new LaunchError(
    `Port ${config.port} is taken; set PORT to another one, or to 0 for any that is free.`,
  );
}
