import {
  createPostgresBackend,
  type JobsOptions,
  type PostgresConnectionOptions,
  type Processor,
  Queue,
  Worker,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Next, StepName } from '../../ports/step.ts';
import { HeardClient } from './heard-client.ts';
import { LANES, type Lane } from './lanes.ts';

export interface JobData {
  id?: string;
}

/** What the queue needs of BullMQ, the same over PostgreSQL and over Redis. */
export interface LaneQueue {
  addBulk(jobs: { name: StepName; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    job: { name: StepName; data: JobData; opts: JobsOptions },
  ): Promise<unknown>;
  /** Sorted by their next run, in Unix milliseconds. */
  getJobSchedulers(
    start?: number,
    end?: number,
    ascending?: boolean,
  ): Promise<{ key: string; next?: number }[]>;
  getJobSchedulersCount(): Promise<number>;
  removeJobScheduler(id: string): Promise<unknown>;
  getJobCounts(...types: ('waiting' | 'failed')[]): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface LaneWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(
    event: 'failed',
    listener: (job: { name: string; data: JobData } | undefined, error: Error) => void,
  ): unknown;
  close(force?: boolean): Promise<void>;
}

export interface WorkerSettings {
  concurrency: number;
  lockDuration: number;
  stalledInterval: number;
  maxStalledCount: number;
  runRetryDelay: number;
}

export interface Backend {
  kind: 'postgres' | 'redis';
  queue(lane: Lane): LaneQueue;
  worker(
    lane: Lane,
    run: (step: StepName, data: JobData) => Promise<Next[]>,
    settings: WorkerSettings,
  ): LaneWorker;
  close(): Promise<void>;
}

const bull = withBackend(createPostgresBackend);

/** Where BullMQ looks for its tables when it is given connections that were made by us. */
const QUEUE_SCHEMA = 'bullmq';
/** Three workers listen on one each; the others are shared by all that asks and adds. */
const MOST_CONNECTIONS = 8;
const FIRST_PROBE_MS = 10_000;

/**
 * Brings the tables of the queue up to date. Done once, before workers and server start: every connection that did it for
 * itself would wait for all others, and a process that came back would stand in that line first.
 */
export async function prepareQueue(url: string): Promise<void> {
  const connection = {
    connectionString: url,
    schema: QUEUE_SCHEMA,
    max: 1,
    Client: HeardClient,
    migrate: true,
  };
  const queue = new bull.Queue(LANES[0], { connection });
  queue.on('error', () => {});
  await queue.getJobCounts('waiting');
  await queue.close();
}

/**
 * Jobs beside the truth, in a schema of their own that `prepareQueue` has made. All lanes share a few connections: each
 * of them costs a login, and a process that came back pays for them before it does anything.
 */
export function postgresBackend(url: string): Backend {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    options: `-c search_path=${QUEUE_SCHEMA} -c synchronous_commit=off`,
    keepAlive: true,
    keepAliveInitialDelayMillis: FIRST_PROBE_MS,
    Client: HeardClient,
  });
  pool.on('error', () => {});
  // BullMQ describes a pool in words of its own, which those of `pg` fit in all but name.
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    kind: 'postgres',
    queue: (lane) => new bull.Queue<JobData, Next[], StepName>(lane, { connection }) as unknown as LaneQueue,
    worker: (lane, run, settings) =>
      new bull.Worker<JobData, Next[], StepName>(lane, (job) => run(job.name, job.data), {
        connection,
        ...settings,
      }) as unknown as LaneWorker,
    close: () => pool.end(),
  };
}

/** Jobs in Redis, through one `ioredis` connection for queues and one for each worker (BullMQ duplicates it). */
export function redisBackend(url: string, prefix = 'twice'): Backend {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => {});
  const run =
    (work: (step: StepName, data: JobData) => Promise<Next[]>): Processor<JobData, Next[], StepName> =>
    (job) =>
      work(job.name, job.data);
  return {
    kind: 'redis',
    queue: (lane) =>
      new Queue<JobData, Next[], StepName>(lane, { connection, prefix }) as unknown as LaneQueue,
    worker: (lane, work, settings) =>
      new Worker<JobData, Next[], StepName>(lane, run(work), {
        connection,
        prefix,
        ...settings,
      }) as unknown as LaneWorker,
    close: async () => connection.disconnect(),
  };
}
