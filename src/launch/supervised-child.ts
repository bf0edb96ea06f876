import { type ChildProcess, spawn } from 'node:child_process';
import type { Logger } from '../logger.ts';
import { type ChildSpec, EXIT_BAD_CONFIGURATION, isAnnouncement } from './child-spec.ts';
import { AlreadySaid, LaunchError } from './launch-error.ts';
import { HEALTHY_AFTER_MS, pauseAfter, waitUntil } from './pause.ts';
import { signal } from './processes.ts';

export interface ChildEvents {
  /** The child can be used (a task: is done); again after each restart. */
  ready(url: string | null): void;
  /** The child will not be started again. */
  gaveUp(error: LaunchError): void;
}

const STARTS_BEFORE_READY = 5;
const KILLED_WITHIN_MS = 2_000;

/** One child process, started again with a growing pause whenever it dies, until it is stopped. */
export class SupervisedChild {
  readonly #spec: ChildSpec;
  readonly #log: Logger;
  readonly #events: ChildEvents;
  #process: ChildProcess | null = null;
  #pause: NodeJS.Timeout | undefined;
  #stopping = false;
  /** In this life; `#wasReady` in any. */
  #isReady = false;
  #wasReady = false;
  #deaths = 0;
  #startedAt = 0;

  constructor(spec: ChildSpec, log: Logger, events: ChildEvents) {
    this.#spec = spec;
    this.#log = log;
    this.#events = events;
  }

  /**
   * Its own process group keeps the terminal's Ctrl-C from it, so that the supervisor decides the order of the end.
   * What it writes goes to our own terminal.
   */
  start(): void {
    if (this.#stopping) return;
    const { script, env, kind } = this.#spec;
    this.#startedAt = Date.now();
    this.#isReady = false;
    const child = spawn(process.execPath, [script], {
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process = child;
    child.on('message', (message) => {
      if (isAnnouncement(message)) this.#becameReady(message.url ?? null);
    });
    child.on('error', (error) =>
      this.#log.error({ child: this.#spec.name, err: error }, 'child process error'),
    );
    child.on('close', (code, signalName) => this.#ended(code, signalName));
    if (kind === 'quiet-service') this.#events.ready(null);
  }

  /** Asks the child to end, and ends it by force after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#pause);
    this.#signal('SIGTERM');
    if (await waitUntil(() => this.#process === null, graceMs)) return;
    this.#log.warn({ child: this.#spec.name, graceMs }, 'child did not end in time; ending it by force');
    this.kill();
    await waitUntil(() => this.#process === null, KILLED_WITHIN_MS);
  }

  /** Ends the child, and all it has started, at once. */
  kill(): void {
    this.#stopping = true;
    clearTimeout(this.#pause);
    this.#signal('SIGKILL');
  }

  #signal(name: NodeJS.Signals): void {
    const pid = this.#process?.pid;
    if (pid !== undefined) signal(name === 'SIGKILL' ? -pid : pid, name);
  }

  #becameReady(url: string | null): void {
    this.#isReady = true;
    this.#wasReady = true;
    this.#events.ready(url);
  }

  #ended(code: number | null, signalName: NodeJS.Signals | null): void {
    const lived = Date.now() - this.#startedAt;
    this.#process = null;
    if (this.#stopping) return;
    if (this.#spec.kind === 'task' && code === 0) this.#becameReady(null);
    else this.#died(code, signalName, lived);
  }

  #died(code: number | null, signalName: NodeJS.Signals | null, lived: number): void {
    if (lived > HEALTHY_AFTER_MS) this.#deaths = 0;
    this.#deaths += 1;
    const lastWord = this.#reasonToGiveUp(code, lived);
    if (lastWord) {
      this.#events.gaveUp(lastWord);
      return;
    }
    const pauseMs = pauseAfter(this.#deaths, this.#isReady);
    const child = this.#spec.name;
    this.#log.error(
      { child, code, signal: signalName, pauseMs },
      'child ended; starting it again after a pause',
    );
    this.#pause = setTimeout(() => this.start(), pauseMs);
  }

  /** Only a start can be given up: what has worked once is brought back for as long as it takes. */
  #reasonToGiveUp(code: number | null, livedMs: number): LaunchError | null {
    const { name, kind } = this.#spec;
    if (kind === 'task') return new AlreadySaid(`${name} failed`);
    if (this.#wasReady || (kind === 'quiet-service' && livedMs > HEALTHY_AFTER_MS)) return null;
    if (code === EXIT_BAD_CONFIGURATION)
      return new AlreadySaid(`${name} cannot work with this configuration`);
    if (kind === 'quiet-service' || this.#deaths < STARTS_BEFORE_READY) return null;
    return new LaunchError(
      `The ${name} ended ${this.#deaths} times before it was ready; the lines above say why.`,
    );
  }
}
