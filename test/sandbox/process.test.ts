import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';

const MAIN = join(import.meta.dirname, '..', '..', 'fixtures', 'sandbox', 'main.ts');
const running: ChildProcess[] = [];

function start(environment: Record<string, string>): ChildProcess {
  const child = spawn('node', [MAIN], {
    env: { PATH: process.env.PATH ?? '', SANDBOX_SPEED: '0', ...environment },
  });
  running.push(child);
  return child;
}

/** Everything the process says until it has said `mark`, or until it ends. */
async function heard(child: ChildProcess, mark: RegExp): Promise<string> {
  let said = '';
  for await (const piece of child.stdout ?? []) {
    said += piece;
    if (mark.test(said)) break;
  }
  return said;
}

async function failure(environment: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = start(environment);
  let said = '';
  child.stderr?.on('data', (piece) => {
    said += piece;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

describe('the sandbox as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says where it listens, and ends at once on %s', async (signal) => {
    const child = start({ SANDBOX_PORT: '0' });
    const [, url] =
      /^sandbox listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(await heard(child, /\n/)) ?? [];
    // A caller who keeps the line open does not hold it up.
    const open = net.connect(Number(new URL(url ?? '').port), '127.0.0.1');
    await once(open, 'connect');
    open.on('error', () => {});
    child.kill(signal);
    expect((await once(child, 'exit'))[0]).toBe(0);
    open.destroy();
  });

  it('says in one sentence why it cannot run', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const cases: [Record<string, string>, RegExp][] = [
      [{ SANDBOX_PORT: String(port) }, /port is taken/],
      [{ SANDBOX_PORT: 'abc' }, /SANDBOX_PORT=abc/],
      [{ SANDBOX_X_ACCESS: 'free' }, /SANDBOX_X_ACCESS=free/],
      [{ SANDBOX_PORT: '0', SANDBOX_POSTS: '/nowhere.jsonl' }, /nowhere\.jsonl: cannot be read \(ENOENT\)/],
    ];
    try {
      for (const [environment, sentence] of cases) {
        const { code, said } = await failure(environment);
        expect([code, said.trim().split('\n').length]).toEqual([78, 1]);
        expect(said).toMatch(sentence);
      }
    } finally {
      taken.close();
    }
  });
});
