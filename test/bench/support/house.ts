import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { variables } from '../../../src/config/variables.ts';
import { waitUntil } from '../../../src/launch/pause.ts';
import { eventually } from './eventually.ts';
import { type Process, stillRunning, treeOf } from './process-tree.ts';
import type { Later } from './run-bench.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const UP_WITHIN_MS = 120_000;
/** The house gives its own children eight seconds, one stage after the other. */
const GONE_WITHIN_MS = 40_000;

export interface House {
  /** Where the page and its API are, without a closing slash. */
  page: string;
  /** Where its own sandbox is, or null when it uses another server. */
  sandbox: string | null;
  /** Milliseconds (`performance.now()`) when the command was given. */
  begunAt: number;
  /** When a text was first said, on the same clock; null when it was not. */
  saidAt(text: string): number | null;
  processes(): Process[];
  /** Ends it as Ctrl-C does. Null, or a sentence that names the processes it left, which are then ended by force. */
  stop(): Promise<string | null>;
}

export interface HouseStart {
  by?: 'npm' | 'script';
  /** Ends the house with the bench, even when it is not up by then. */
  later?: Later;
}

/**
 * Starts the whole of Twice as a person would, by `npm start` or by its script alone, and waits until it says that it runs.
 * It hears nothing of the caller's own settings; free ports unless `env` names others.
 */
export async function startHouse(
  env: Record<string, string>,
  { by = 'script', later }: HouseStart = {},
): Promise<House> {
  const begunAt = performance.now();
  const child = begin(env, by);
  const said = listen(child);
  let left: Promise<string | null> | null = null;
  const stop = () => {
    left ??= end(child);
    return left;
  };
  later?.(stop);
  try {
    const page = await eventually(() => addressIn(said.all(), 'Page') ?? diedWith(child, said.all()), {
      what: 'The line that says Twice is running',
      limitMs: UP_WITHIN_MS,
    });
    const sandbox = addressIn(said.all(), 'Sandbox');
    return { page, sandbox, begunAt, saidAt: said.at, processes: () => treeOf(child.pid ?? 0), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A process group of its own, so that a Ctrl-C can be sent to all of it, as a terminal does. */
function begin(env: Record<string, string>, by: 'npm' | 'script'): ChildProcess {
  const [command, args] = by === 'npm' ? ['npm', ['start']] : [process.execPath, ['src/main.ts']];
  const unset = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, '']));
  return spawn(command, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...unset, PORT: '0', SANDBOX_PORT: '0', ...env },
  });
}

function listen(child: ChildProcess): { all(): string; at(text: string): number | null } {
  const heard: { at: number; text: string }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => heard.push({ at: performance.now(), text }));
  }
  return {
    all: () => heard.map(({ text }) => text).join(''),
    at: (wanted) => heard.find(({ text }) => text.includes(wanted))?.at ?? null,
  };
}

function addressIn(said: string, label: string): string | null {
  return new RegExp(`^\\s+${label}\\s+(http://\\S+)`, 'm').exec(said)?.[1] ?? null;
}

function diedWith(child: ChildProcess, said: string): null {
  if (child.exitCode === null && child.signalCode === null) return null;
  throw new Error(`Twice ended before it was up, with code ${child.exitCode}:\n${said}`);
}

async function end(child: ChildProcess): Promise<string | null> {
  const { pid } = child;
  if (pid === undefined) return null;
  const known = treeOf(pid);
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    process.kill(-pid, 'SIGINT');
    const late = setTimeout(() => child.kill('SIGKILL'), GONE_WITHIN_MS);
    await exit;
    clearTimeout(late);
  }
  await waitUntil(() => stillRunning(known).length === 0, 2_000);
  const left = stillRunning(known);
  for (const one of left) process.kill(one.pid, 'SIGKILL');
  if (left.length === 0) return null;
  return `Twice left ${left.length} processes behind: ${left.map((one) => one.command).join('; ')}`;
}
