import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { compilerApart } from '../../../src/adapters/matching/compile-apart.ts';
import type { KeywordSet } from '../../../src/domain/watch/keyword-set.ts';
import { type Matcher, openMatcher } from '../../../src/domain/watch/matcher.ts';

export interface Swapped {
  streamed: number;
  /** Posts that both the old and the new sets find, and that were not found. */
  lost: number;
  swaps: number;
  /** Milliseconds the loop stood still at most: the whole run, and a run without any swap to compare with. */
  longestPauseMs: number;
  longestPauseWithoutMs: number;
  /** Milliseconds the loop's thread itself worked at most between two looks, while sets were swapped: no other's work in it. */
  longestWorkMs: number;
}

const PER_SECOND = 5_000;
const TICK_MS = 5;
/** A set is changed so often: more than any team does, and each change is swapped in before the next one comes. */
const CHANGE_EVERY_MS = 500;

/** Streams posts at 5,000 a second for `seconds` while one set after the other gets a new word, and as long without. */
export async function swapUnderStream(
  sets: readonly KeywordSet[],
  posts: readonly string[],
  seconds: number,
): Promise<Swapped> {
  const compile = compilerApart(new Map());
  let matcher = openMatcher(await compile(sets));
  const expected = posts.map((text) => finds(matcher, text));
  const without = await stream(() => matcher, posts, expected, seconds);
  let swaps = 0;
  let over = false;
  const swapping = (async () => {
    while (!over) {
      matcher = openMatcher(await compile(changed(sets, ++swaps)));
      await sleep(CHANGE_EVERY_MS);
    }
  })();
  const during = await stream(() => matcher, posts, expected, seconds);
  over = true;
  await swapping;
  return {
    streamed: during.streamed,
    lost: during.lost,
    swaps,
    longestPauseMs: during.longestPauseMs,
    longestPauseWithoutMs: without.longestPauseMs,
    longestWorkMs: during.longestWorkMs,
  };
}

/** The same sets, one of them in a new version with one more word. */
function changed(sets: readonly KeywordSet[], times: number): KeywordSet[] {
  return sets.map((set, n) =>
    n === times % sets.length
      ? { ...set, version: times + 1, body: { ...set.body, words: [...set.body.words, `swapped${times}`] } }
      : set,
  );
}

async function stream(
  current: () => Matcher,
  posts: readonly string[],
  expected: readonly boolean[],
  seconds: number,
): Promise<Pick<Swapped, 'streamed' | 'lost' | 'longestPauseMs' | 'longestWorkMs'>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  let streamed = 0;
  let lost = 0;
  let longestWorkMs = 0;
  let workedBefore = process.threadCpuUsage();
  while (performance.now() - began < seconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * PER_SECOND);
    for (; streamed < due; streamed++) {
      const at = streamed % posts.length;
      if (expected[at] && !finds(current(), posts[at] ?? '')) lost++;
    }
    await sleep(TICK_MS);
    const { user, system } = process.threadCpuUsage(workedBefore);
    longestWorkMs = Math.max(longestWorkMs, (user + system) / 1000);
    workedBefore = process.threadCpuUsage();
  }
  delay.disable();
  return { streamed, lost, longestPauseMs: delay.max / 1e6, longestWorkMs };
}

function finds(matcher: Matcher, text: string): boolean {
  return matcher.match({ text, lang: null, platform: 'x', author: 'someone', community: null }).length > 0;
}
