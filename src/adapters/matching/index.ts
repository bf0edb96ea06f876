import { Worker } from 'node:worker_threads';
import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import { buildMatcher, type CompiledMatcher, type Matcher, openMatcher } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import type { BuildOrder } from './build-thread.ts';

/** Up to so many words a matcher is built where it is asked for: that takes less than starting a thread. */
const SMALL = 2_000;

/**
 * Gives the matcher of the live sets. It is rebuilt when a set has a new version, and only then, beside the work that goes
 * on; who asks meanwhile waits for the new one, for an old one would miss what was just added. A thread that fails
 * rejects for those who wait, and the next question tries again.
 */
export function matchingEngine(lists: SharedLists): (sets: readonly KeywordSet[]) => Promise<Matcher> {
  let known = '';
  let matcher: Promise<Matcher> | null = null;
  return (sets) => {
    const key = sets.map((set) => `${set.id}@${set.version}:${set.savedAt.getTime()}`).join();
    if (matcher !== null && key === known) return matcher;
    const building = build(sets, lists);
    known = key;
    matcher = building;
    building.catch(() => {
      if (matcher === building) matcher = null;
    });
    return building;
  };
}

async function build(sets: readonly KeywordSet[], lists: SharedLists): Promise<Matcher> {
  const words = sets.reduce((sum, { body }) => sum + JSON.stringify(body).length / 12, 0);
  return words <= SMALL ? buildMatcher(sets, lists) : openMatcher(await compileApart({ sets, lists }));
}

/** Compiles in a thread of its own, which ends with it. */
export function compileApart(order: BuildOrder): Promise<CompiledMatcher> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./build-thread.ts', import.meta.url));
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      reject(new Error(`the thread that builds the matcher ended with ${code} before it was done`));
    });
    thread.postMessage(order);
  });
}
