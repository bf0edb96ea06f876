import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CompiledMatcher } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import type { Buildable, Message } from './build-thread.ts';

/** So many sets are handed over in one turn of the loop: it must not stand still while thousands are. */
const A_TURN = 50;

/** What tells a set from its other versions. */
export function nameOf({ id, version, savedAt }: Buildable): string {
  return `${id}@${version}:${savedAt.getTime()}`;
}

/**
 * Gives a function that compiles matchers, one after the other, in a thread of its own; it starts with the first question.
 * The thread keeps the sets it was told, so that a change of one hands over one. A thread that fails rejects for who
 * waits, and the next question starts another.
 */
export function compilerApart(lists: SharedLists): (sets: readonly Buildable[]) => Promise<CompiledMatcher> {
  let thread: Worker | null = null;
  let told = new Set<string>();
  let before: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(new URL('./build-thread.ts', import.meta.url));
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    told = new Set();
    thread = started;
    return started;
  };

  const compile = async (sets: readonly Buildable[]): Promise<CompiledMatcher> => {
    const running = thread ?? start();
    running.ref();
    const answer = answerOf(running);
    answer.catch(() => undefined);
    const unknown = sets.filter((set) => !told.has(nameOf(set)));
    for (let from = 0; from < unknown.length; from += A_TURN) {
      tell(running, { keep: unknown.slice(from, from + A_TURN).map((set) => [nameOf(set), set]) });
      await nextTurn();
    }
    const names = sets.map(nameOf);
    tell(running, { compile: names, lists });
    const compiled = await answer;
    told = new Set(names);
    running.unref();
    return compiled;
  };

  return (sets) => {
    const compiled = before.then(() => compile(sets));
    before = compiled.catch(() => undefined);
    return compiled;
  };
}

function tell(thread: Worker, message: Message): void {
  thread.postMessage(message);
}

function answerOf(thread: Worker): Promise<CompiledMatcher> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => settle(() => reject(error));
    const end = (code: number) =>
      fail(new Error(`the thread that builds the matcher ended with ${code} before it was done`));
    const done = (compiled: CompiledMatcher) => settle(() => resolve(compiled));
    const settle = (say: () => void) => {
      thread.off('message', done).off('error', fail).off('exit', end);
      say();
    };
    thread.on('message', done).on('error', fail).on('exit', end);
  });
}
