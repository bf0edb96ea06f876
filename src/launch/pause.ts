import { setTimeout as sleep } from 'node:timers/promises';

const SECOND_MS = 500;
const LONGEST_MS = 30_000;
/** What has worked is needed: it never waits long, however often something ends it. */
const LONGEST_AFTER_WORK_MS = 5_000;

/**
 * How long to wait before something that died for the `deaths`-th time in a row (1, 2, …) is started again: at once,
 * then 0.5 s, doubling up to 30 s, or up to 5 s when it had worked before it died.
 */
export function pauseAfter(deaths: number, hadWorked: boolean): number {
  if (deaths <= 1) return 0;
  const longest = hadWorked ? LONGEST_AFTER_WORK_MS : LONGEST_MS;
  return Math.min(longest, SECOND_MS * 2 ** Math.min(deaths - 2, 10));
}

/** A death after this many milliseconds of life counts as the first one again. */
export const HEALTHY_AFTER_MS = 60_000;

/** Waits until `holds` says true, asking every 25 ms; false when `limitMs` went by first. */
export async function waitUntil(holds: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() >= end) return false;
    await sleep(25);
  }
  return true;
}
