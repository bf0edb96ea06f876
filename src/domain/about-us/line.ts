import { fail, ok, type Result } from '../errors.ts';

/** So many judgements of each kind must stand before a line may be drawn, and while it counts. */
export const LEAST_JUDGED = 30;
/** The line lies between these: above one half it would set aside what the model itself takes for ours. */
export const LINE = { least: 0.01, most: 0.5 } as const;

/** Judgements that stand, of each kind. */
export interface JudgedCounts {
  aboutUs: number;
  notUs: number;
}

export function countsOf(judged: readonly { aboutUs: boolean }[]): JudgedCounts {
  const aboutUs = judged.filter((one) => one.aboutUs).length;
  return { aboutUs, notUs: judged.length - aboutUs };
}

/** Whether the team has judged enough of both kinds for the model's word to decide anything. */
export function knowsEnough({ aboutUs, notUs }: JudgedCounts): boolean {
  return aboutUs >= LEAST_JUDGED && notUs >= LEAST_JUDGED;
}

/** Whether a line (a likelihood; null takes it away) may be drawn: `invalid-input` for one out of range, `not-allowed-now` while too few are judged. */
export function mayDraw(line: number | null, counts: JudgedCounts): Result<number | null> {
  if (line === null) return ok(null);
  if (!(line >= LINE.least && line <= LINE.most))
    return fail('invalid-input', `A line lies from ${LINE.least} to ${LINE.most}.`);
  if (knowsEnough(counts)) return ok(line);
  return fail(
    'not-allowed-now',
    `Judge ${LEAST_JUDGED} posts about us and ${LEAST_JUDGED} that are not first: ${counts.aboutUs} and ${counts.notUs} are judged.`,
    { ...counts },
  );
}

/** What is known of a mention when it is held against the line. */
export interface AtTheLine {
  tagged: boolean;
  /** What a person said of it; null when nobody did. */
  judged: boolean | null;
  likelihood: number;
}

/**
 * Whether a mention goes to "probably not us". A person's word is above the model's, and who tags the brand speaks to it:
 * such a post never goes there by itself. Without a line nothing does.
 */
export function isBelow({ tagged, judged, likelihood }: AtTheLine, line: number | null): boolean {
  if (line === null || tagged || judged === true) return false;
  return judged === false || likelihood < line;
}
