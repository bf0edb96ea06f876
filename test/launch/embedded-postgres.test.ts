import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Database, startDatabase } from '../../src/launch/embedded-postgres.ts';
import { findDatabase } from '../../src/launch/find-database.ts';
import { waitUntil } from '../../src/launch/pause.ts';
import { isRunning } from '../../src/launch/processes.ts';
import { createLogger } from '../../src/logger.ts';

const log = createLogger({ name: 'test', level: 'silent' });
const HOLDER = join(import.meta.dirname, 'stand-ins', 'hold-database.ts');

let dataDir = '';
let open: Database[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'twice-launch-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const database of open) await database.stop('now');
  open = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Database> {
  const database = await startDatabase({ dataDir, log, settings: { fsync: 'off' } });
  open.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => join(dataDir, 'postgres', 'postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

/** A process that does nothing, with the account the database of this folder runs as. */
function bystander(): ChildProcess {
  const { uid, gid } = statSync(join(dataDir, 'postgres'));
  return spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
}

/** The database held by another process, as `npm start` would. */
async function heldElsewhere(account: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [HOLDER, dataDir], {
    ...account,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return { child, url: message.url };
}

describe('the embedded database', () => {
  it('starts, keeps what was written over a stop, and leaves no process', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await ask(first.url, 'create table kept as select 7 as n');
    expect(await ask(first.url, 'show max_connections')).toEqual([{ max_connections: '200' }]);
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
    const pid = serverPid();
    await first.stop();
    expect(isRunning(pid)).toBe(false);
    const second = await start();
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('takes over a server whose Twice was killed, with all its rows', async () => {
    const { child, url } = await heldElsewhere();
    await ask(url, 'create table kept as select 7 as n');
    const pid = serverPid();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await start();
    expect(next).toMatchObject({ adopted: true, url });
    expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 7 }]);
    await next.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('is refused to a second Twice on the same folder, and stays with the first', async () => {
    const first = await start();
    await expect(startDatabase({ dataDir, log })).rejects.toThrow(
      /^Twice is already running on the data folder/,
    );
    expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('gives one database to two Twices that start at once on a new folder', async () => {
    const both = await Promise.allSettled([start(), start()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    expect(refused).toMatchObject({ reason: { message: expect.stringContaining('already running') } });
  });

  it('starts again on the same port when it was killed', async () => {
    const { url } = await start();
    await ask(url, 'create table kept as select 7 as n');
    const killed = serverPid();
    process.kill(killed, 'SIGKILL');
    const answers = async () => (await ask(url, 'select n from kept').catch(() => [])).length === 1;
    expect(await waitUntil(answers, 15_000)).toBe(true);
    expect(serverPid()).not.toBe(killed);
  });

  it('stops without a wait when its server has already died', async () => {
    const database = await start();
    process.kill(serverPid(), 'SIGKILL');
    await database.stop();
    await expect(ask(database.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('steps over a pid file whose process is gone', async () => {
    await (await start()).stop();
    const gone = bystander();
    gone.kill('SIGKILL');
    await once(gone, 'exit');
    writeFileSync(pidFile(), `${gone.pid}\n${dataDir}/postgres\n1700000000\n1\n\n127.0.0.1\n1 1\nready\n`);
    expect((await start()).adopted).toBe(false);
  });

  it('steps over a pid file whose number has gone to another program', async () => {
    await (await start()).stop();
    const other = bystander();
    writeFileSync(pidFile(), `${other.pid}\n${dataDir}/postgres\n1700000000\n1\n\n127.0.0.1\n1 1\nready\n`);
    expect((await start()).adopted).toBe(false);
    expect(other.exitCode).toBeNull();
    other.kill('SIGKILL');
  });

  it('is found by other processes of the same folder while it runs', async () => {
    expect(await findDatabase(join(dataDir, 'nothing'))).toBeNull();
    const { url, stop } = await start();
    expect(await findDatabase(dataDir)).toBe(url);
    await stop();
    expect(await findDatabase(dataDir)).toBeNull();
  });

  it('says in one sentence that the folder cannot be used', async () => {
    const inTheWay = join(dataDir, 'file');
    writeFileSync(inTheWay, '');
    const refused = startDatabase({ dataDir: join(inTheWay, 'data'), log });
    await expect(refused).rejects.toThrow(/^The data folder .* cannot be used \(ENOTDIR\): set DATA_DIR/);
  });

  it('says what is wrong with files it cannot read', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '11\n');
    await expect(start()).rejects.toThrow(/did not start \(database files are incompatible with server\)/);
  });
});

/** Only root can try both. */
const describeAsRoot = process.getuid?.() === 0 ? describe : describe.skip;

describeAsRoot('the embedded database of an ordinary user', () => {
  const NOBODY = 65_534;

  it('runs as that user, and root goes on with it as the same', async () => {
    chownSync(dataDir, NOBODY, NOBODY);
    const { child, url } = await heldElsewhere({ uid: NOBODY, gid: NOBODY });
    await ask(url, 'create table kept as select 7 as n');
    child.kill('SIGTERM');
    await once(child, 'exit');
    const asRoot = await start();
    expect(await ask(asRoot.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('finds another place when root’s own folder is closed to its account', async () => {
    rmSync(dataDir, { recursive: true });
    const closed = mkdtempSync(join(tmpdir(), 'twice-closed-'));
    dataDir = join(closed, 'data');
    const { url, stop } = await start();
    const place = readFileSync(join(dataDir, 'postgres-is-in'), 'utf8').trim();
    await ask(url, 'create table kept as select 7 as n');
    await stop();
    const again = await start();
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 7 }]);
    await again.stop();
    rmSync(place, { recursive: true });
    rmSync(closed, { recursive: true });
  });
});
