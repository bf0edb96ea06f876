import type { Platform } from './mention.ts';

/** Pauses in minutes before a row that could not be worked is tried again; after the last one only a person asks. */
const PAUSES_MIN = [1, 5, 30] as const;
const MINUTE_MS = 60_000;
const LONGEST_REASON = 300;

/** What the subject of an item that could not be stored begins with; what follows names it, and no source's id begins so. */
const ITEM = 'item/';

/** Names a read thing that could not be stored. */
export function itemId(platform: Platform, externalId: string): string {
  return `${ITEM}${platform}/${externalId}`;
}

export function isItem(subjectId: string): boolean {
  return subjectId.startsWith(ITEM);
}

export function isItemOf(platform: Platform, subjectId: string): boolean {
  return subjectId.startsWith(itemId(platform, ''));
}

/** When a row that failed for the `times`-th time (1, 2, …) is tried again by itself; null when only a person has it tried. */
export function nextTryAfter(times: number, now: Date): Date | null {
  const pause = PAUSES_MIN[times - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * MINUTE_MS);
}

/** Whether a row that was set aside is passed over at this moment. */
export function isAside(nextTryAt: Date | null, now: Date): boolean {
  return nextTryAt === null || nextTryAt > now;
}

/** A source that cannot be read is never given up: it waits as long as it has failed already, from one minute to thirty. */
export function sourcePause(failingSince: Date | null, now: Date): Date {
  const failing = failingSince === null ? 0 : now.getTime() - failingSince.getTime();
  return new Date(now.getTime() + Math.min(30 * MINUTE_MS, Math.max(MINUTE_MS, failing)));
}

/** What a failure said, in one line for a page and a log: cut, and without what may open a door. */
export function reasonOf(error: unknown): string {
  const line = withoutSecrets(wordsOf(error)).replace(/\s+/g, ' ').trim();
  if (line === '') return 'It failed without saying why.';
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1).toWellFormed()}…` : line;
}

function wordsOf(error: unknown): string {
  const said = error instanceof Error ? error.message : error;
  return typeof said === 'string' ? said : '';
}

function withoutSecrets(text: string): string {
  return text
    .replace(/(\w+:\/\/)[^\s/@]+@/g, '$1…@')
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …')
    .replace(/((?:password|secret|token|api[_-]?key|authorization)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, '$1…');
}
