import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { LaunchError } from '../launch-error.ts';
import { waitUntil } from '../pause.ts';
import { giveTo, type Home } from './home.ts';
import { probe, type Standing } from './probe.ts';
import type { Programs } from './programs.ts';

/** Recovery of a large database after a crash may take minutes; while the server lives it is given them. */
const READY_WITHIN_MS = 5 * 60_000;
const LONGEST_LOG_BYTES = 10 * 1024 * 1024;

/** Settings of the server beside PostgreSQL's own defaults; each worker process holds a dozen connections. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  log_checkpoints: 'off',
};

/** Another server already holds the folder, or the children of one that was killed have not ended yet. */
export class FolderHeld extends Error {
  override name = 'FolderHeld';
}

export interface ServerOrder {
  home: Home;
  programs: Programs;
  port: number;
  password: string;
  settings: Record<string, string>;
}

/**
 * Starts the server and waits until it answers. It gets its own process group, so that the terminal's Ctrl-C does
 * not end it before those who still write to it, and writes to its own log file, so that it outlives us unharmed.
 */
export async function runServer(order: ServerOrder): Promise<ChildProcess> {
  const { home, port, password } = order;
  const logFrom = prepareLog(home);
  const child = spawnServer(order);
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  let standing = 'silent' as Standing;
  const settled = async () => {
    standing = await probe(home, port, password);
    return ended || standing === 'ours' || standing === 'other';
  };
  await waitUntil(settled, READY_WITHIN_MS);
  // A stranger on the port makes our server end by itself; if it lives, it is ours and refuses our password.
  if (standing === 'other') await waitUntil(() => ended, 2_000);
  if (!ended && standing === 'ours') return child;
  if (!ended) child.kill('SIGQUIT');
  throw reasonIn(readFileSync(home.logFile, 'utf8').slice(logFrom), home);
}

function spawnServer({ home, programs, port, settings }: ServerOrder): ChildProcess {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const log = openSync(home.logFile, 'a');
  try {
    const child = spawn(programs.postgres, ['-D', home.cluster, '-p', String(port), ...flags], {
      ...home.account,
      cwd: home.cluster,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_MESSAGES: 'C' },
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Answers where in the log this start begins. */
function prepareLog(home: Home): number {
  if (!existsSync(home.logFile)) {
    closeSync(openSync(home.logFile, 'a', 0o600));
    giveTo(home.account, home.logFile);
  }
  if (statSync(home.logFile).size > LONGEST_LOG_BYTES) truncateSync(home.logFile);
  return readFileSync(home.logFile, 'utf8').length;
}

function reasonIn(log: string, home: Home): Error {
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(log)) {
    return new FolderHeld();
  }
  const line = log.split('\n').find((text) => /FATAL|PANIC|could not/.test(text));
  const why = line?.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '').trim() ?? 'it gave no reason';
  return new LaunchError(
    `The database in ${home.cluster} did not start (${why}); ${home.logFile} says more.`,
  );
}
