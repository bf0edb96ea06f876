import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import { type CompiledMatcher, compileMatcher, soughtBy } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';

/** What a matcher is built of. */
export type Buildable = Pick<KeywordSet, 'id' | 'version' | 'savedAt' | 'body'>;

/** What the thread is told: sets to keep by their name, or the names of those to compile; it forgets the others. */
export type Message =
  | { keep: readonly (readonly [name: string, set: Buildable])[] }
  | { compile: readonly string[]; lists: SharedLists };

// On Linux this is the thread's own priority: the loop that reads posts goes first.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

const kept = new Map<string, Buildable>();

parentPort?.on('message', (message: Message) => {
  if ('keep' in message) {
    for (const [name, set] of message.keep) kept.set(name, set);
    return;
  }
  const asked = new Set(message.compile);
  for (const name of kept.keys()) if (!asked.has(name)) kept.delete(name);
  const sets = message.compile.flatMap((name) => kept.get(name) ?? []);
  const compiled = compileMatcher(sets.map(soughtBy), message.lists);
  parentPort?.postMessage(compiled, buffersOf(compiled));
});

/** Every array in it: handed over, not copied. */
function buffersOf(value: CompiledMatcher): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const walk = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer);
    else if (typeof part === 'object' && part !== null)
      for (const inside of Object.values(part)) walk(inside);
  };
  walk(value);
  return [...found];
}
