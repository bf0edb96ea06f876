import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from '../launch-error.ts';
import { isRunning } from '../processes.ts';
import { POSTMASTER_FILE, type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { probe } from './probe.ts';
import { FolderHeld, runServer, type ServerOrder } from './run-server.ts';
import { serversIn } from './servers-in.ts';

export interface RunningServer {
  pid: number;
  port: number;
  /** True when the server was already running, left by a Twice that was killed. */
  adopted: boolean;
}

/** How long a server that neither answers nor ends is waited for. */
const PATIENCE_MS = 5_000;

/**
 * Brings a server up on the folder, never a second one: a running one that is ours is adopted, one that starts or
 * stops is waited for, a stale pid file is stepped over. `order.port` is used when a new server is started.
 */
export async function boot(order: ServerOrder): Promise<RunningServer> {
  let patienceEnds = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look(order);
    if (found.state === 'running') return { ...found.server, adopted: true };
    if (found.state === 'busy') patienceEnds = Date.now() + PATIENCE_MS;
    const started = found.state === 'none' ? await start(order) : null;
    if (started) return started;
    if (Date.now() > patienceEnds) throw heldFor(order, found.pid);
    await sleep(100);
  }
}

type Found =
  | { state: 'none'; pid: null }
  | { state: 'busy' | 'held'; pid: number }
  | { state: 'running'; pid: number; server: Omit<RunningServer, 'adopted'> };

async function look(order: ServerOrder): Promise<Found> {
  const folder = order.home.cluster;
  const file = readPostmasterFile(folder);
  if (file === null) return { state: 'none', pid: null };
  const { pid, port } = file;
  const standing = port === null ? 'silent' : await probe(order.home, port, order.password);
  if (standing === 'ours' && port !== null) return { state: 'running', pid, server: { pid, port } };
  const [worker] = serversIn(folder, pid);
  if (worker === undefined) return setAside(folder, file);
  return { state: standing === 'busy' ? 'busy' : 'held', pid: worker };
}

/**
 * PostgreSQL itself steps over a pid file whose process is gone, and checks first that no child of a killed server
 * still works. Only where the number has gone to another program does it refuse for ever, so only then, and only
 * when nobody works in the folder, the file is removed.
 */
function setAside(folder: string, { pid }: PostmasterFile): Found {
  if (isRunning(pid)) rmSync(join(folder, POSTMASTER_FILE), { force: true });
  return { state: 'none', pid: null };
}

/** Null when another server was quicker, or the children of a killed one have not ended yet: look again. */
async function start(order: ServerOrder): Promise<RunningServer | null> {
  try {
    const child = await runServer(order);
    return { pid: child.pid ?? 0, port: order.port, adopted: false };
  } catch (error) {
    if (error instanceof FolderHeld) return null;
    throw error;
  }
}

function heldFor({ home }: ServerOrder, pid: number | null): LaunchError {
  const who = pid === null ? 'Another PostgreSQL' : `A PostgreSQL (process ${pid})`;
  return new LaunchError(`${who} holds ${home.cluster} and does not answer: end it, then start again.`);
}
