import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Env } from '../config.ts';
import type { ChildSpec } from './child-spec.ts';
import { LaunchError } from './launch-error.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A program as `npm run build` made it. Throws where that was never done. */
export function program(name: 'migrate' | 'workers' | 'serve'): string {
  const file = join(ROOT, 'dist', 'programs', `${name}.js`);
  if (existsSync(file)) return file;
  throw new LaunchError('Twice is not built yet: start it with npm start, or run npm run build first.');
}

/** Keys and database addresses: the sandbox stands for the outside world and must not see them. */
const NOT_FOR_SANDBOX = /^(X_|REDDIT_|DATABASE_URL$|REDIS_URL$)/;

/** The processes of Twice in the order of their start: the migrations, beside the sandbox where one is needed, then the rest. */
export function childrenOf(config: Config, env: Env, databaseUrl: string): ChildSpec[][] {
  const own = { ...env, DATABASE_URL: databaseUrl };
  const sandbox: ChildSpec = {
    name: 'sandbox',
    script: join(ROOT, 'fixtures/sandbox/main.ts'),
    env: sandboxEnv(config, env),
    kind: 'service',
  };
  const migrations: ChildSpec = {
    name: 'migrations',
    script: program('migrate'),
    env: own,
    kind: 'task',
  };
  return [
    config.sandbox.needed ? [sandbox, migrations] : [migrations],
    [
      { name: 'workers', script: program('workers'), env: own, kind: 'quiet-service' },
      { name: 'server', script: program('serve'), env: own, kind: 'service' },
    ],
  ];
}

function sandboxEnv(config: Config, env: Env): Env {
  const open = Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_FOR_SANDBOX.test(name)));
  return {
    ...open,
    SANDBOX_PORT: String(config.sandbox.port),
    SANDBOX_SPEED: String(config.sandbox.speed),
    SANDBOX_DATA: join(config.dataDir, 'sandbox'),
  };
}
