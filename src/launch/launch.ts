import { type Config, ConfigError, type Env, readConfig } from '../config.ts';
import { createLogger, type Logger } from '../logger.ts';
import type { ChildSpec } from './child-spec.ts';
import { childrenOf } from './children.ts';
import { type Database, startDatabase } from './embedded-postgres.ts';
import { AlreadySaid, LaunchError } from './launch-error.ts';
import { checkPorts, withFixedPorts } from './ports.ts';
import type { StopRequest } from './stop-request.ts';
import { type Supervisor, supervise } from './supervise.ts';
import { welcome } from './welcome.ts';

export type Children = (config: Config, env: Env, databaseUrl: string) => ChildSpec[][];

/**
 * The whole of Twice in one command: database, sandbox, migrations, workers, server. Runs until a stop is asked for
 * or a child cannot work, leaves no process behind, and answers with the exit code. What a person must read goes to
 * standard output (the welcome) and standard error (one sentence for each problem).
 */
export async function launch(
  readEnv: () => Env,
  request: StopRequest,
  children: Children = childrenOf,
): Promise<number> {
  try {
    const fixed = await withFixedPorts(readEnv());
    const config = readConfig(fixed);
    const log = createLogger({ name: 'launch', level: config.logLevel });
    await run(config, fixed, request, children, log);
    return 0;
  } catch (error) {
    if (!(error instanceof LaunchError || error instanceof ConfigError)) throw error;
    if (!(error instanceof AlreadySaid)) process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function run(config: Config, env: Env, request: StopRequest, children: Children, log: Logger) {
  const database = config.databaseUrl === null ? await ownDatabase(config, request, log) : null;
  let supervisor: Supervisor | null = null;
  try {
    await checkPorts(config);
    const url = database?.url ?? config.databaseUrl ?? '';
    supervisor = supervise(children(config, env, url), log);
    const started = await Promise.race([supervisor.start(), request.stop]);
    if (started) process.stdout.write(welcome(config, started.get('server') ?? ''));
    await Promise.race([request.stop, supervisor.gaveUp]);
    log.info('stopping');
  } finally {
    await end(supervisor, database, request);
  }
}

/** The recovery of a large database takes its time; a second Ctrl-C does not wait for it. */
function ownDatabase({ dataDir }: Config, request: StopRequest, log: Logger): Promise<Database> {
  const hurried = request.hurry.then((): never => {
    throw new LaunchError('Stopped while the database was still starting; the next start goes on with it.');
  });
  return Promise.race([startDatabase({ dataDir, log }), hurried]);
}

/** The database goes last: whatever the children still have to write finds it there. */
async function end(supervisor: Supervisor | null, database: Database | null, request: StopRequest) {
  request.hurry.then(() => {
    supervisor?.kill();
    void database?.stop('now');
  });
  await supervisor?.stop();
  await database?.stop();
}
