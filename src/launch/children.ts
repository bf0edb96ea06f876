import { join } from 'node:path';
import type { Config, Env } from '../config.ts';
import type { ChildSpec } from './child-spec.ts';

const ROOT = join(import.meta.dirname, '..', '..');

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
    script: join(ROOT, 'src/migrate.ts'),
    env: own,
    kind: 'task',
  };
  return [
    config.sandbox.needed ? [sandbox, migrations] : [migrations],
    [
      { name: 'workers', script: join(ROOT, 'workers/all.ts'), env: own, kind: 'quiet-service' },
      { name: 'server', script: join(ROOT, 'src/serve.ts'), env: own, kind: 'service' },
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
