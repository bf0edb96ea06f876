import { setTimeout as pause } from 'node:timers/promises';

/** Long, because the machine may have much else to do; a condition that holds is seen at once. */
const DEADLINE_MS = 90_000;
const LOOK_EVERY_MS = 40;

/** Looks until there is something, and gives it back; `meanwhile` is done before each new look. Throws after 90 seconds. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<T> {
  const deadline = performance.now() + DEADLINE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`waited ${DEADLINE_MS / 1000} seconds for ${what}`);
    await meanwhile();
    await pause(LOOK_EVERY_MS);
  }
}
