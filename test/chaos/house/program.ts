import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';

export interface ProgramSpec {
  name: string;
  script: string;
  env: Record<string, string>;
  logFile: string;
}

/** How long a program may take to end by itself when it is asked to. */
const GRACE_MS = 10_000;

/** One program that comes back at once whenever it is killed, as under an operator's own supervisor. */
export class Program {
  readonly #spec: ProgramSpec;
  #child: ChildProcess | null = null;
  #stopping = false;
  /** Times it was killed on purpose. */
  kills = 0;
  /** Times it ended although nobody killed it: a defect. */
  fell = 0;

  constructor(spec: ProgramSpec) {
    this.#spec = spec;
  }

  get name(): string {
    return this.#spec.name;
  }

  start(): void {
    const { script, env, logFile } = this.#spec;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.#child = child;
    child.once('exit', (_code, signal) => {
      if (this.#child !== child || this.#stopping) return;
      if (signal !== 'SIGKILL') this.fell += 1;
      this.start();
    });
  }

  kill(): void {
    if (this.#child?.kill('SIGKILL')) this.kills += 1;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(late);
  }
}
