import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { ConfigError } from './config/config-error.ts';
import {
  type PlatformAccess,
  type RedditCredentials,
  redditAccess,
  type XCredentials,
  xAccess,
} from './config/platform-access.ts';
import { checkVariables, type Env, type LogLevel, type Variables } from './config/variables.ts';

export { ConfigError } from './config/config-error.ts';
export { environment } from './config/environment.ts';
export type { PlatformAccess, RedditCredentials, Target, XCredentials } from './config/platform-access.ts';
export type { Env, LogLevel } from './config/variables.ts';

export interface XConfig extends PlatformAccess<XCredentials> {
  access: 'self-serve' | 'enterprise';
  /** Longest time, in milliseconds, until a post of ours must show on our own timeline. */
  timelineDelayMs: number;
  pollSeconds: number;
}

export interface RedditConfig extends PlatformAccess<RedditCredentials> {
  userAgent: string;
  pollSeconds: number;
}

export interface Config {
  /** 0 takes any free port. */
  port: number;
  /** Absolute. */
  dataDir: string;
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** null: the job queue lives in PostgreSQL. */
  redisUrl: string | null;
  /** Absolute. */
  rulesDir: string;
  sandbox: { needed: boolean; port: number; speed: number; origin: string };
  x: XConfig;
  reddit: RedditConfig;
  /** False: nothing is ever written to a platform whose target is `real`. */
  sendToRealPlatforms: boolean;
  /** null: money is counted, and nothing is held back. */
  monthlyBudgetUsd: number | null;
  logLevel: LogLevel;
  workerConcurrency: number;
}

/** Reads every variable, or throws `ConfigError` with all problems at once. Printing a Config shows no secret. */
export function readConfig(env: Env): Config {
  const checked = checkVariables(env);
  if ('problems' in checked) throw new ConfigError(checked.problems);
  const { values } = checked;
  const problems: string[] = [];
  const origin = `http://127.0.0.1:${values.SANDBOX_PORT}`;
  const x = xConfig(values, origin, problems);
  const reddit = redditConfig(values, origin, problems);
  const needed = x.target === 'sandbox' || reddit.target === 'sandbox';
  if (needed && values.PORT !== 0 && values.PORT === values.SANDBOX_PORT) {
    problems.push('PORT and SANDBOX_PORT are the same; give the page and the sandbox a port each.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const sandbox = { needed, port: values.SANDBOX_PORT, speed: values.SANDBOX_SPEED, origin };
  return withHiddenSecrets({ ...ownSettings(values), sandbox, x, reddit });
}

function ownSettings(values: Variables): Omit<Config, 'sandbox' | 'x' | 'reddit'> {
  return {
    port: values.PORT,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    rulesDir: resolve(values.RULES_DIR),
    sendToRealPlatforms: values.SEND_TO_REAL_PLATFORMS === 'on',
    monthlyBudgetUsd: values.MONTHLY_BUDGET_USD ?? null,
    logLevel: values.LOG_LEVEL,
    workerConcurrency: values.WORKER_CONCURRENCY,
  };
}

function xConfig(values: Variables, origin: string, problems: string[]): XConfig {
  const access = xAccess(values, origin, problems);
  const practice = access.target === 'sandbox';
  return {
    ...access,
    access: values.X_ACCESS,
    timelineDelayMs: values.X_TIMELINE_DELAY_MS ?? (practice ? 3_000 : 15_000),
    pollSeconds: values.POLL_SECONDS ?? (practice ? 3 : 15),
  };
}

function redditConfig(values: Variables, origin: string, problems: string[]): RedditConfig {
  const access = redditAccess(values, origin, problems);
  return {
    ...access,
    userAgent: values.REDDIT_USER_AGENT ?? `node:twice:0.1.0 (by /u/${access.credentials.username})`,
    pollSeconds: values.POLL_SECONDS ?? (access.target === 'sandbox' ? 3 : 15),
  };
}

/** Makes logging a Config harmless: JSON and `console.log` show that a secret is there, never what it is. */
function withHiddenSecrets(config: Config): Config {
  hide(config.x.credentials, () => '[hidden]');
  hide(config.reddit.credentials, () => '[hidden]');
  hide(config, () => ({
    ...config,
    databaseUrl: config.databaseUrl && '[hidden]',
    redisUrl: config.redisUrl && '[hidden]',
  }));
  return config;
}

function hide(secret: object, shown: () => unknown): void {
  for (const way of ['toJSON', inspect.custom]) {
    Object.defineProperty(secret, way, { value: shown, enumerable: false });
  }
}
