import { NO_LISTS } from '../../../src/domain/watch/shared-lists.ts';
import { suggest } from '../../../src/domain/watch/suggest/suggest.ts';
import { PLANTED } from './phrases.ts';
import { heardAfter, type MadePost, MONDAY_COFFEE } from './posts.ts';

/** What the suggestions found of what was planted. */
export interface Found {
  /** Of the missed forms those among the suggested spellings. */
  planted: number;
  /** Suggested spellings that are no planted form. */
  others: number;
  /** Share of the found noise that the suggested exclusions take out, in truth. */
  noiseOut: number;
  /** Share of what is found and about us that they lose, in truth. */
  oursLost: number;
  tookMs: number;
}

/** The planted forms that the set does not find anyway. */
export const MISSED = PLANTED.filter(
  (form) => !form.split(' ').some((word) => MONDAY_COFFEE.words.includes(word)),
);

/** Asks for suggestions after the first so many posts were judged, and holds them against the truth. */
export function figuresOf(posts: readonly MadePost[], judged: number): Found {
  const began = performance.now();
  const { suggestions } = suggest({
    body: MONDAY_COFFEE,
    others: [],
    posts: heardAfter(posts, judged),
    days: 30,
    lists: NO_LISTS,
  });
  const tookMs = performance.now() - began;
  const terms = suggestions.filter(({ kind }) => kind === 'spelling').map(({ change }) => change.term);
  const planted = MISSED.filter((form) => terms.some((term) => isInside(form, term))).length;
  const others = terms.filter((term) => !PLANTED.some((form) => isInside(form, term))).length;
  const out = suggestions.filter(({ kind }) => kind === 'exclusion').map(({ change }) => change.term);
  const gone = posts.filter(({ text }) => out.some((term) => text.toLowerCase().includes(term)));
  return {
    planted,
    others,
    noiseOut: shareOf(gone, posts, false),
    oursLost: shareOf(gone, posts, true),
    tookMs,
  };
}

/** The set looks for "monday" alone, so of "mondya coffee" the first word is as good. */
function isInside(form: string, term: string): boolean {
  return form === term || form.split(' ').includes(term);
}

function shareOf(some: readonly MadePost[], all: readonly MadePost[], aboutUs: boolean): number {
  const count = (posts: readonly MadePost[]) =>
    posts.filter((post) => post.planted === null && post.aboutUs === aboutUs).length;
  return count(some) / Math.max(1, count(all));
}
