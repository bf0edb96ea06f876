import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSandbox } from '../support/sandbox.ts';
import type { Replayed } from './read-posts.ts';

const HANDFUL_MS = 100;

/** Makes all posts public, `perSecond` of them, a handful every tenth of a second. Answers with their ids. */
export async function pour(
  sandbox: BenchSandbox,
  posts: readonly Replayed[],
  perSecond: number,
): Promise<string[]> {
  const begun = performance.now();
  const ids: string[] = [];
  while (ids.length < posts.length) {
    const due = Math.max(1, Math.ceil(((performance.now() - begun) / 1000) * perSecond));
    if (due > ids.length)
      ids.push(...(await sandbox.post(posts.slice(ids.length, due).map((post) => ({ ...post })))));
    await pause(HANDFUL_MS);
  }
  return ids;
}
