import { parentPort } from 'node:worker_threads';
import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import { type CompiledMatcher, compileMatcher, soughtBy } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';

/** What the thread is asked for. */
export interface BuildOrder {
  sets: readonly Pick<KeywordSet, 'id' | 'version' | 'body'>[];
  lists: SharedLists;
}

parentPort?.once('message', ({ sets, lists }: BuildOrder) => {
  const compiled = compileMatcher(sets.map(soughtBy), lists);
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
