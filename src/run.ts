import { flushCompileCache } from 'node:module';
import { RulesError } from './adapters/rules/read-yaml.ts';
import { type Config, ConfigError, type Env, readConfig } from './config.ts';
import { EXIT_BAD_CONFIGURATION } from './launch/child-spec.ts';
import { findDatabase } from './launch/find-database.ts';
import { LaunchError } from './launch/launch-error.ts';
import { createLogger, type Logger } from './logger.ts';

/**
 * Runs one process until it is told to stop. `begin` returns how to end. What only the operator can mend is said in one
 * sentence, with an exit code that tells the supervisor not to try again.
 */
export async function runUntilStopped(
  name: string,
  readEnv: () => Env,
  begin: (config: Config, log: Logger) => Promise<() => Promise<void>>,
): Promise<void> {
  try {
    const config = await withDatabase(readConfig(readEnv()));
    const log = createLogger({ name, level: config.logLevel });
    const end = await begin(config, log);
    // Written now and not at the end: a process that is killed leaves it for the next one too.
    flushCompileCache();
    onceAsked(() =>
      end().then(
        () => process.exit(0),
        () => process.exit(1),
      ),
    );
  } catch (error) {
    leave(error);
  }
}

/** Runs one task to its end, with the same manners. */
export async function runOnce(
  name: string,
  readEnv: () => Env,
  task: (config: Config, log: Logger) => Promise<void>,
): Promise<void> {
  try {
    const config = await withDatabase(readConfig(readEnv()));
    await task(config, createLogger({ name, level: config.logLevel }));
    process.exit(0);
  } catch (error) {
    leave(error);
  }
}

function onceAsked(end: () => Promise<void>): void {
  let asked = false;
  const once = () => {
    if (!asked) void end();
    asked = true;
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
}

function leave(error: unknown): never {
  if (error instanceof RulesError || error instanceof ConfigError || error instanceof LaunchError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_BAD_CONFIGURATION);
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

/** A process started beside a running Twice uses its embedded database. */
async function withDatabase(config: Config): Promise<Config> {
  if (config.databaseUrl !== null) return config;
  const databaseUrl = await findDatabase(config.dataDir);
  if (databaseUrl !== null) return { ...config, databaseUrl };
  throw new LaunchError(
    'No database: start Twice with npm start first, or set DATABASE_URL to a PostgreSQL of yours.',
  );
}
