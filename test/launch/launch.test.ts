import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/launch/pause.ts';
import { signal } from '../../src/launch/processes.ts';
import { type StartedTwice, startTwice } from './stand-ins/started-twice.ts';

const sandbox = { name: 'sandbox', kind: 'service', plays: 'serve' };
const migrations = { name: 'migrations', kind: 'task', plays: 'finish' };
const workers = { name: 'workers', kind: 'quiet-service', plays: 'serve' };
const server = { name: 'server', kind: 'service', plays: 'serve' };
const ALL = [[sandbox], [migrations], [workers, server]];

let dataDir = '';
let started: StartedTwice[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'twice-start-'));
  chmodSync(dataDir, 0o755);
});

afterEach(() => {
  for (const pid of started.flatMap((twice) => [twice.pid, ...twice.leftovers()])) signal(pid, 'SIGKILL');
  started = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(stages: unknown = ALL, env: Record<string, string> = {}): Promise<StartedTwice> {
  const twice = await startTwice(stages, { DATA_DIR: dataDir, ...env });
  started.push(twice);
  return twice;
}

const gone = (twice: StartedTwice) => waitUntil(() => twice.leftovers().length === 0, 10_000);

describe('a start', () => {
  it('brings everything up in order, and says where the page is and how to end', async () => {
    const twice = await start();
    await twice.says(/Stop +Ctrl-C/);
    expect(twice.written.out).toMatch(
      /^sandbox \d+ is up\nmigrations \d+ is done\n[\s\S]*server \d+ is up\n[\s\S]*Twice is running\.\n\n +Page +http:\/\/127\.0\.0\.1:\d+\n[\s\S]*\/ledger/,
    );
  });

  it('ends with Ctrl-C: workers and server first, the sandbox last, and no process is left', async () => {
    const twice = await start();
    await twice.says(/Stop +Ctrl-C/);
    await twice.says(/workers \d+ is up/);
    twice.signal('SIGINT');
    expect(await twice.exit).toBe(0);
    expect(twice.leftovers()).toEqual([]);
    const ends = [...twice.written.out.matchAll(/(\w+) \d+ was asked to end/g)].map(([, name]) => name);
    expect(ends.slice(0, 2).toSorted()).toEqual(['server', 'workers']);
    expect(ends[2]).toBe('sandbox');
  });

  it('can be ended before it is complete', async () => {
    const twice = await start([[sandbox], [{ ...server, plays: 'die-always' }]]);
    await twice.says(/child ended/);
    twice.signal('SIGTERM');
    expect(await twice.exit).toBe(0);
    expect(twice.leftovers()).toEqual([]);
  });

  it('hurries at the second Ctrl-C, when a child does not end', async () => {
    const twice = await start([[{ ...server, plays: 'stubborn' }]]);
    await twice.says(/Stop +Ctrl-C/);
    twice.signal('SIGINT');
    await twice.says(/was asked to end/);
    // One press reaches us twice, from the terminal and from npm, so a second one counts only a while later.
    const asked = setInterval(() => twice.signal('SIGINT'), 600);
    expect(await twice.exit).toBe(0);
    clearInterval(asked);
    expect(twice.leftovers()).toEqual([]);
  });

  it('leaves no child when it is killed itself', async () => {
    const twice = await start([[sandbox], [workers, { ...server, plays: 'stubborn' }]]);
    await twice.says(/Stop +Ctrl-C/);
    twice.signal('SIGKILL');
    await twice.exit;
    expect(await gone(twice)).toBe(true);
  });
});

describe('a child', () => {
  it('that dies is started again after a pause, and the log says so', async () => {
    const twice = await start([[{ ...server, plays: 'die-once' }]]);
    await twice.says(/server \d+ dies\n[\s\S]*server \d+ is up/);
    expect(twice.written.err).toMatch(
      /"child":"server","code":3,"signal":null,"pauseMs":0,"msg":"child ended/,
    );
    await twice.says(/Twice is running/);
  });

  it('that is killed later is started again too', async () => {
    const twice = await start();
    const [, pid] = await twice.says(/server (\d+) is up/);
    await twice.says(/Stop +Ctrl-C/);
    process.kill(Number(pid), 'SIGKILL');
    await twice.says(/server \d+ is up\n[\s\S]*server \d+ is up/);
    expect(twice.written.err).toMatch(/"signal":"SIGKILL"/);
  });

  it.each([
    ['server', [[sandbox], [{ ...server, plays: 'refuse' }, workers]]],
    ['workers', [[sandbox], [{ ...workers, plays: 'refuse' }, server]]],
  ])(
    'that cannot work with the configuration ends everything with its own sentence: %s',
    async (_name, stages) => {
      const twice = await start(stages, { LOG_LEVEL: 'error' });
      expect(await twice.exit).toBe(1);
      expect(twice.written.err).toBe('rules/fears.yaml:3: limit: must be 1 or 2\n');
      expect(twice.leftovers()).toEqual([]);
    },
  );

  it('that is a task and fails ends everything, and nothing after it is started', async () => {
    const twice = await start([[sandbox], [{ ...migrations, plays: 'fail' }], [server]], {
      LOG_LEVEL: 'error',
    });
    expect(await twice.exit).toBe(1);
    expect(twice.written.err).toBe('the migrations cannot reach the database\n');
    expect(twice.written.out).not.toContain('server');
    expect(twice.leftovers()).toEqual([]);
  });

  it('that never becomes ready is given up after five deaths', async () => {
    const twice = await start([[{ ...server, plays: 'die-always' }]]);
    expect(await twice.exit).toBe(1);
    expect(twice.written.err).toMatch(
      /\nThe server ended 5 times before it was ready; the lines above say why\.\n$/,
    );
  });
});

describe('a start that cannot work', () => {
  it.each(['PORT', 'SANDBOX_PORT'])('says in one sentence that %s is taken', async (variable) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const twice = await start(ALL, { [variable]: String(port) });
    expect(await twice.exit).toBe(1);
    expect(twice.written.err).toBe(
      `Port ${port} is taken by another program: end that one, or set ${variable} to another port (0 takes any free one).\n`,
    );
    other.close();
  });

  it('says one sentence for each wrong variable, and starts nothing', async () => {
    const twice = await start(ALL, { PORT: 'x', LOG_LEVEL: 'y' });
    expect(await twice.exit).toBe(1);
    expect(twice.written.err).toMatch(/^PORT must [^\n]+\.\nLOG_LEVEL must [^\n]+\.\n$/);
    expect(twice.written.out).toBe('');
  });
});

describe('a start with its own database', () => {
  it('ends the database last; goes on with it after it was killed; refuses a second start', async () => {
    const own = { DATABASE_URL: '' };
    const first = await start(ALL, own);
    await first.says(/Stop +Ctrl-C/);
    const second = await start(ALL, own);
    expect(await second.exit).toBe(1);
    expect(second.written.err).toMatch(/\nTwice is already running on the data folder [^\n]+\n$/);

    first.signal('SIGKILL');
    await first.exit;
    const third = await start(ALL, own);
    await third.says(/"adopted":true/);
    await third.says(/Stop +Ctrl-C/);
    third.signal('SIGINT');
    expect(await third.exit).toBe(0);
    expect([...first.leftovers(), ...third.leftovers()]).toEqual([]);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
