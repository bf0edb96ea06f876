import { join } from 'node:path';
import { type RunningSandbox, startSandbox } from '../../fixtures/sandbox/start.ts';
import { rememberYaml } from '../../src/adapters/rules/remembered-yaml.ts';
import { readConfig } from '../../src/config.ts';
import type { Platform } from '../../src/domain/mention.ts';
import type { Next } from '../../src/ports/step.ts';
import { schedulesFor } from '../../workers/schedules.ts';
import type { TestDatabase } from './database.ts';
import { type Answer, ask, type Call, call } from './house/call.ts';
import { ForwardClock } from './house/clock.ts';
import { houseDatabase } from './house/database.ts';
import type { Ledger } from './house/ledger.ts';
import { heardLog } from './house/log.ts';
import { type Running, run } from './house/running.ts';
import { seen, unrest } from './house/unrest.ts';
import { until } from './house/until.ts';
import { walk } from './house/walk.ts';
import { runFolder } from './run.ts';

/** Milliseconds until a post of ours shows on our own timeline: short, and yet long enough to be too late. */
const TIMELINE_DELAY_MS = 250;

/** Between two nudges while something is waited for: what was read needs its time to go through all steps. */
const FIRST_PAUSE_MS = 600;
const LONGEST_PAUSE_MS = 2_000;
/** What moves is seldom moved by another reading; an outcome that is not known is. */
const WHILE_IT_MOVES_MS = 1_000;

export interface HouseOptions {
  /** Address of a Redis of this house alone; without it the queue lives in PostgreSQL. */
  redisUrl?: string;
  /** Only these platforms are asked again and again; both without it. */
  platforms?: readonly Platform[];
  /** No workers: steps are run one after the other by `walk`, and nothing happens meanwhile. */
  onFoot?: boolean;
  /** More environment variables, such as `MONTHLY_BUDGET_USD`. */
  env?: Record<string, string>;
}

/** The whole product on a database of its own, with the true clients, beside a sandbox of its own. */
export interface House {
  readonly sandbox: RunningSandbox;
  readonly clock: ForwardClock;
  readonly running: Running;
  readonly database: TestDatabase;
  /** Where the queue lives, or null when it lives in the database. */
  readonly redisUrl: string | null;
  /** What the product warned of. */
  readonly warnings: readonly Record<string, unknown>[];
  /** An order to the sandbox that must go well. */
  order<T>(path: string, call?: Call): Promise<T>;
  /** A question or an act at our API that must go well. */
  api<T>(path: string, call?: Call): Promise<T>;
  /** The same, refusals included. */
  tryApi<T>(path: string, call?: Call): Promise<Answer<T>>;
  ledger(): Promise<Ledger>;
  /** Has every source read, and everything swept. */
  nudge(): Promise<void>;
  /** Waits for something while the sources are being read. */
  until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T>;
  /** Everything public was read, and nothing is left that moves by itself. */
  settle(): Promise<void>;
  /** Reads every source and runs what follows, one step after the other, without the queue. What is to run later is not run. */
  walk(): Promise<void>;
  /** Ends app, workers and server, and opens them again on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a house whose sources have been read once, so that every later post is news to it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const clock = new ForwardClock();
  const { log, heard } = heardLog();
  const sandbox = await startSandbox({
    clock,
    speed: 0,
    castFolder: null,
    timelineDelayMs: TIMELINE_DELAY_MS,
    limitFactor: 1000,
  });
  const database = await houseDatabase();
  // As every process of the product does in its own data folder.
  rememberYaml(join(runFolder(), 'compiled', 'rules'));
  const config = readConfig(environment(options, sandbox, database));
  const open = async () => {
    const running = await run(config, clock, log);
    if (!options.onFoot) running.work();
    return running;
  };
  let running = await open();
  const house: House = {
    sandbox,
    clock,
    database,
    redisUrl: options.redisUrl ?? null,
    warnings: heard,
    get running() {
      return running;
    },
    order: (path, order) => ask(`${sandbox.url}${path}`, order),
    api: (path, order) => ask(`${running.url}/api${path}`, order),
    tryApi: (path, order) => call(`${running.url}/api${path}`, order),
    ledger: () => ask(`${sandbox.url}/ledger`),
    nudge: async () => running.app.nudges.add([...(await readings(running, options)), { step: 'sweep' }]),
    until: (what, look) => until(what, look, seldom(house.nudge, 0)),
    settle: () => settle(house, options),
    walk: async () => walk(running.deps, [...(await readings(running, options)), { step: 'sweep' }]),
    async restart() {
      await running.close();
      running = await open();
    },
    async close() {
      await running.close();
      await sandbox.stop();
      await database.drop();
    },
  };
  await (options.onFoot ? house.walk() : house.settle());
  return house;
}

/** Calls that follow too soon on the last one are left out, more and more: the machine has the asked work to do. */
function seldom(act: () => Promise<void>, firstAfterMs: number): () => Promise<void> {
  let notBefore = performance.now() + firstAfterMs;
  let pause = FIRST_PAUSE_MS;
  return async () => {
    if (performance.now() < notBefore) return;
    notBefore = performance.now() + pause;
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
    await act();
  };
}

function environment(
  options: HouseOptions,
  sandbox: RunningSandbox,
  database: TestDatabase,
): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    DATA_DIR: runFolder(),
    X_API_URL: sandbox.url,
    REDDIT_API_URL: `${sandbox.url}/reddit`,
    SANDBOX_PORT: `${sandbox.port}`,
    X_TIMELINE_DELAY_MS: `${TIMELINE_DELAY_MS}`,
    ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    ...options.env,
  };
}

async function sourcesOf({ deps }: Running, { platforms }: HouseOptions) {
  const sources = await deps.db.read.sources.list();
  return sources.filter((source) => platforms?.includes(source.platform) ?? true);
}

/** The same readings that the schedules ask for, asked for now. */
async function readings(running: Running, options: HouseOptions): Promise<Next[]> {
  const sources = await sourcesOf(running, options);
  return schedulesFor(sources)
    .map((schedule) => schedule.next)
    .filter((next) => next.id !== undefined);
}

/** Rounds of reading until one of them brings nothing that moves by itself; between rounds only what moves is waited for. */
async function settle(house: House, options: HouseOptions): Promise<void> {
  const { db } = house.running.app.connection;
  const moves = async () => (await unrest(db, new Date(house.clock.now()))).length > 0;
  const again = seldom(house.nudge, WHILE_IT_MOVES_MS);
  for (;;) {
    await readAll(house, options);
    if (!(await moves()) && (await allSeen(house))) return;
    await until('everything to come to rest', async () => !(await moves()), again);
  }
}

async function readAll(house: House, options: HouseOptions): Promise<void> {
  const began = new Date(house.clock.now());
  const allRead = async () => {
    const sources = await sourcesOf(house.running, options);
    return sources.every((source) => source.error !== null || (source.lastSuccessAt ?? 0) >= began);
  };
  await until('every source to be read', allRead, seldom(house.nudge, 0));
}

/** What is public of ours, and every private message, was seen on our own lists. */
async function allSeen(house: House): Promise<boolean> {
  const { posts, messages } = await house.ledger();
  const ours = posts.filter(
    (post) => (post.byApi || post.native) && !post.deleted && post.inReplyTo !== null,
  );
  const known = await seen(house.running.app.connection.db);
  return known.posts >= ours.length && known.messages >= messages.length;
}
