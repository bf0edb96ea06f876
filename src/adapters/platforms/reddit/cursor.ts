import { z } from 'zod';
import type { Cursor } from '../../../ports/platform.ts';

/**
 * How far behind the newest item we keep looking, in seconds. Reddit shows some items late (its search index lags, a
 * moderator lets one through), below items that were read already.
 */
const LOOK_BACK = 120;

/** Reddit gives a thousand items of a list and no more; a list with more pages than that needs leads in a circle. */
const MOST_PAGES = 40;

/** An item of a list, as far as our place in the list is concerned. */
export interface Mark {
  name: string;
  /** Seconds since 1970. */
  at: number;
}

/**
 * Where a list of Reddit stands. Reddit gives newest first and knows no "since", so pages are followed back until they
 * reach what was read before; only then does `at` move. Until then `after` is the page to read, and `met` holds what the
 * burst has brought. All of it is in the saved cursor, so a process that dies between two pages goes on where it was.
 */
export interface RedditPlace {
  /** Creation of the newest item read to the end; 0 when the list was empty when we first looked. */
  at: number;
  /** Items read that are at most `LOOK_BACK` older than `at`. */
  seen: Mark[];
  after: string;
  met: Mark[];
  /** The pages of this burst so far, by the tokens that named them. */
  trail: string[];
}

/** Marks as the cursor writes them: `t3_abc@1790000000,t3_abd@1790000007`. */
const Marks = z
  .string()
  .regex(/^(\w+@\d+(,\w+@\d+)*)?$/)
  .default('')
  .transform((text) =>
    text
      .split(',')
      .filter((part) => part !== '')
      .map(markOf),
  );

const Saved = z.object({
  at: z.coerce.number().nonnegative(),
  seen: Marks,
  after: z.string().default(''),
  met: Marks,
  trail: z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter((token) => token !== '')),
});

/** The place a cursor speaks of, or null for a list that was never read (or a cursor that is not ours). */
export function placeOf(cursor: Cursor): RedditPlace | null {
  const saved = Saved.safeParse(cursor);
  return saved.success ? saved.data : null;
}

export function toCursor(place: RedditPlace): Cursor {
  const rest = { at: String(place.at), seen: written(place.seen) };
  if (!place.after) return rest;
  return { ...rest, after: place.after, met: written(place.met), trail: place.trail.join(' ') };
}

export interface Step {
  place: RedditPlace;
  fresh: ReadonlySet<string>;
  /** The list ended before it reached what we had read: something may be missed. */
  gap: boolean;
}

/** The place after one more page. A first look (`place` is null) takes the newest page and digs no history. */
export function stepOver(place: RedditPlace | null, page: readonly Mark[], after: string | null): Step {
  if (place === null)
    return { place: resting(page), fresh: new Set(page.map(({ name }) => name)), gap: false };
  const known = new Set(place.seen.map(({ name }) => name));
  const isOld = ({ at }: Mark) => at < place.at - LOOK_BACK;
  const fresh = page.filter((mark) => !isOld(mark) && !known.has(mark.name));
  const reached = page.some((mark) => isOld(mark) || known.has(mark.name));
  const lost = after !== null && (place.trail.includes(after) || place.trail.length >= MOST_PAGES);
  const caughtUp = after === null || lost || page.some(isOld);
  const met = recent([...place.met, ...fresh]);
  return {
    place: caughtUp
      ? resting([...place.seen, ...met], place.at)
      : { ...place, after, met, trail: [...place.trail, after] },
    fresh: new Set(fresh.map(({ name }) => name)),
    // A list of one page that holds nothing we know is simply short; a long one that never gets there is cut off.
    gap: lost || (caughtUp && !reached && place.after !== '' && place.at > 0),
  };
}

function resting(marks: readonly Mark[], floor = 0): RedditPlace {
  const at = newestOf(marks, floor);
  return { at, seen: recent(marks, at), after: '', met: [], trail: [] };
}

/** The marks near the newest one, each name once. */
function recent(marks: readonly Mark[], newest = newestOf(marks)): Mark[] {
  const near = marks.filter(({ at }) => at >= newest - LOOK_BACK);
  return [...new Map(near.map((mark) => [mark.name, mark])).values()];
}

function newestOf(marks: readonly Mark[], floor = 0): number {
  return marks.reduce((newest, mark) => Math.max(newest, mark.at), floor);
}

function markOf(part: string): Mark {
  const [name = '', at] = part.split('@');
  return { name, at: Number(at) };
}

function written(marks: readonly Mark[]): string {
  return marks.map(({ name, at }) => `${name}@${at}`).join(',');
}
