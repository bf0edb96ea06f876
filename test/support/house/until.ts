import { setTimeout as pause } from 'node:timers/promises';

/** Long, because the machine may have much else to do. */
const DEADLINE_MS = 90_000;
/** Looks cost work that what is waited for needs too: the longer it takes, the more rarely it is looked for. */
const FIRST_PAUSE_MS = 30;
const LONGER = 1.25;
const LONGEST_PAUSE_MS = 200;

/** Looks until there is something, and gives it back; `meanwhile` is done before each new look. Throws after 90 seconds. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<T> {
  const deadline = performance.now() + DEADLINE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * LONGER, LONGEST_PAUSE_MS)) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`waited ${DEADLINE_MS / 1000} seconds for ${what}`);
    await meanwhile();
    await pause(wait);
  }
}
