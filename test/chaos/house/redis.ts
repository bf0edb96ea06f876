import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../../src/launch/free-port.ts';
import { findProgram } from '../../support/find-program.ts';

/** The Redis of a run. It keeps nothing on the disk: a restart forgets all jobs. */
export interface MortalRedis {
  url: string;
  restarts: number;
  flushes: number;
  restart(): Promise<void>;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Redis on a free port. Throws when this machine has none. */
export async function startMortalRedis(): Promise<MortalRedis> {
  const program = findProgram('redis');
  if (program === null)
    throw new Error('redis-server is not on the PATH: install it, or use --queue postgres');
  const port = await freePort();
  let child = await up(program, port);
  let stopped = false;
  const redis: MortalRedis = {
    url: `redis://127.0.0.1:${port}`,
    restarts: 0,
    flushes: 0,
    async restart() {
      if (stopped) return;
      await end(child, 'SIGKILL');
      child = await up(program, port);
      redis.restarts += 1;
    },
    async flush() {
      const client = new Redis(redis.url, { lazyConnect: true });
      client.on('error', () => {});
      await client.connect();
      await client.flushall();
      client.disconnect();
      redis.flushes += 1;
    },
    async stop() {
      stopped = true;
      await end(child, 'SIGTERM');
    },
  };
  return redis;
}

async function up(program: string, port: number): Promise<ChildProcess> {
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of child.stdout.setEncoding('utf8')) {
    if (String(text).includes('Ready to accept connections')) break;
  }
  child.stdout.resume();
  if (child.exitCode !== null) throw new Error(`redis-server ended with code ${child.exitCode}`);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
