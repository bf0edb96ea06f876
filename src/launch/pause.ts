import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** How long to wait before something that died for the `deaths`-th time in a row (1, 2, …) is started again: 0.5 s, doubling, 30 s at most. */
export function pauseAfter(deaths: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(deaths - 1, 10));
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
