import { listenForChanges } from '../../../src/adapters/postgres/changes.ts';
import { type App, openApp, steps } from '../../../src/app.ts';
import type { Config } from '../../../src/config.ts';
import { PLATFORMS } from '../../../src/domain/mention.ts';
import type { Logger } from '../../../src/logger.ts';
import type { NudgeWorker } from '../../../src/ports/queue.ts';
import type { Deps } from '../../../src/ports/step.ts';
import { createServer } from '../../../src/server/index.ts';
import { judgementOf } from '../shared/judgement.ts';
import type { ForwardClock } from './clock.ts';

/** The product as it runs: the app put together, its server on a free port, its workers at the queue. */
export interface Running {
  app: App;
  /** What steps are given; a test may change a part before it acts. */
  deps: Deps;
  url: string;
  rest(): Promise<void>;
  work(): void;
  close(): Promise<void>;
}

export async function run(config: Config, clock: ForwardClock, log: Logger): Promise<Running> {
  const app = await openApp(config, log);
  const deps: Deps = {
    ...app.deps,
    classifier: judgementOf(config),
    clock: { now: () => new Date(clock.now()) },
  };
  const changes = listenForChanges(config.databaseUrl ?? '', log);
  const server = await createServer({
    deps,
    nudges: app.nudges,
    queueBackend: app.queueBackend,
    changes,
    pingDatabase: app.pingDatabase,
    sandboxed: new Set(PLATFORMS),
    sandboxUrl: config.x.webUrl,
    pageFolder: null,
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  let worker: NudgeWorker | null = null;
  const work = () => {
    worker ??= app.startWorker((step, id) => steps[step](deps, id));
  };
  const rest = async () => {
    await worker?.close();
    worker = null;
  };
  const close = async () => {
    await rest();
    await server.close();
    await changes.close();
    await app.close();
  };
  return { app, deps, url, rest, work, close };
}
