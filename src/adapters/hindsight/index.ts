import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { reasonOf } from '../../domain/set-aside.ts';
import type { Hindsight } from '../../ports/hindsight.ts';
import type { StepLog } from '../../ports/step.ts';
import type { Answer, Ask, Order, Told } from './talk.ts';

/** Unused for so long, it gives its memory back. */
const IDLE_MS = 15 * 60_000;
/** A question that the thread died of is asked once more. */
const MOST_TRIES = 2;

export interface ThreadOf {
  /** The module that serves the thread. */
  module: URL;
  data: unknown;
  /** Most megabytes it may take for what it keeps; above, it is ended and begins anew. */
  memoryMb: number;
  log: StepLog;
}

interface Waiting {
  ask: Ask;
  tries: number;
  resolve(result: Result<Told>): void;
}

/**
 * Looks back in a thread of its own, which is started by the first question. When it dies it is started again and asked
 * once more; a question that it dies of twice is refused.
 */
export function hindsightThread(options: ThreadOf): Hindsight {
  const thread = new Thread(options);
  return {
    wake: () => thread.wake(),
    letGo: () => thread.letGo(),
    look: async (question, signal) =>
      read(await asked(thread, { question }, signal), (told) => 'found' in told && told.found),
    finds: async (finds) => read(await asked(thread, { finds }), (told) => 'finds' in told && told.finds),
    sameWords: async (words) => read(await asked(thread, { words }), (told) => 'words' in told && told.words),
    close: () => thread.close(),
  };
}

function asked(thread: Thread, ask: Ask, signal?: AbortSignal): Promise<Result<Told>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(refused(CANCELLED));
    const id = thread.ask({ ask, tries: 0, resolve });
    signal?.addEventListener('abort', () => thread.cancel(id), { once: true });
  });
}

function read<T>(result: Result<Told>, part: (told: Told) => T | false): Result<T> {
  if (!result.ok) return result;
  const value = part(result.value);
  return value === false ? refused('it answered another question') : ok(value);
}

const CANCELLED = 'nobody waited for the answer any more';

class Thread {
  readonly #options: ThreadOf;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;

  constructor(options: ThreadOf) {
    this.#options = options;
  }

  wake(): void {
    if (this.#worker) return;
    const worker = this.#alive();
    worker.postMessage({ wake: true } satisfies Order);
    worker.unref();
  }

  letGo(): void {
    this.#worker?.postMessage({ wake: true } satisfies Order);
  }

  ask(question: Waiting): number {
    this.#last += 1;
    this.#waiting.set(this.#last, question);
    this.#tell(this.#last, question);
    return this.#last;
  }

  cancel(id: number): void {
    if (!this.#waiting.has(id)) return;
    this.#worker?.postMessage({ id, cancel: true } satisfies Order);
    this.#settle(id, refused(CANCELLED));
  }

  async close(): Promise<void> {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, refused('Twice is being stopped'));
    await this.#end();
  }

  #tell(id: number, asked: Waiting): void {
    asked.tries += 1;
    const worker = this.#alive();
    // The process must not end while somebody waits.
    worker.ref();
    worker.postMessage({ id, ...asked.ask } satisfies Order);
  }

  /** The thread, started if there is none, for a while longer. */
  #alive(): Worker {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#end(), IDLE_MS).unref();
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start(): Worker {
    const { module, data, memoryMb, log } = this.#options;
    const worker = new Worker(module, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.on('message', (answer: Answer) =>
      this.#settle(answer.id, 'failed' in answer ? refused(answer.failed) : ok(answer)),
    );
    worker.on('error', (error) => log.warn({ reason: reasonOf(error) }, 'looking back failed'));
    worker.on('exit', () => this.#ended(worker));
    return worker;
  }

  #ended(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const [id, asked] of [...this.#waiting]) {
      if (asked.tries < MOST_TRIES) this.#tell(id, asked);
      else this.#settle(id, refused('it ended twice over this question'));
    }
  }

  #settle(id: number, result: Result<Told>): void {
    this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

function refused(why: string): ReturnType<typeof fail> {
  return fail('not-allowed-now', `Looking back did not work: ${why}. Ask again in some seconds.`);
}
