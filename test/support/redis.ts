import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../src/launch/free-port.ts';
import { findProgram } from './find-program.ts';
import { describeWith } from './programs.ts';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** A Redis of its own on a free port of the loopback, that keeps nothing on the disk and ends with this process. */
export async function startRedis(): Promise<TestRedis> {
  const program = findProgram('redis');
  if (program === null) throw new Error('redis-server is not on the PATH');
  const port = await freePort();
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  for await (const text of child.stdout.setEncoding('utf8')) {
    if (String(text).includes('Ready to accept connections')) break;
  }
  if (child.exitCode !== null) throw new Error(`redis-server ended with code ${child.exitCode}`);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', endWithUs);
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A suite that needs Redis; see `describeWith` for what happens where there is none. */
export function describeWithRedis(name: string, suite: () => void): void {
  describeWith('redis', name, suite);
}
