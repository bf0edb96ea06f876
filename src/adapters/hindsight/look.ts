import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import {
  compileMatcher,
  type Matchable,
  type Matcher,
  openMatcher,
  soughtBy,
} from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import type { Archive } from './archive.ts';

/** Posts that are matched before others get their turn: some milliseconds. */
const SLICE = 4_000;

export const BY_DRAFT = 1;
export const BY_LIVE = 2;

/** What two bodies find in the archive, place by place: `BY_DRAFT`, `BY_LIVE`, both or nothing. */
export interface Look {
  matcher: Matcher;
  found: Uint8Array;
  /** Places from here on were not looked at yet. */
  upTo: number;
  /** See `Archive.moved`. */
  moved: number;
}

export function newLook(draft: KeywordSetBody, live: KeywordSetBody, lists: SharedLists): Look {
  const sets = [
    soughtBy({ id: 'draft', version: BY_DRAFT, body: draft }),
    soughtBy({ id: 'live', version: BY_LIVE, body: live }),
  ];
  const matcher = openMatcher(compileMatcher(sets, lists));
  return { matcher, found: new Uint8Array(0), upTo: 0, moved: 0 };
}

/** Looks at what came since the last time, a slice at a time. False when it was told to stop in between. */
export async function lookOn(look: Look, archive: Archive, turn: () => Promise<boolean>): Promise<boolean> {
  if (look.moved !== archive.moved) {
    look.upTo = 0;
    look.moved = archive.moved;
  }
  look.found = withRoom(look.found, archive.places);
  while (look.upTo < archive.places) {
    const end = Math.min(archive.places, look.upTo + SLICE);
    lookAt(look, archive, end);
    if (!(await turn())) return false;
  }
  return true;
}

/** Looks at the places up to `end`. */
function lookAt(look: Look, archive: Archive, end: number): void {
  const places: number[] = [];
  const posts: Matchable[] = [];
  for (let place = look.upTo; place < end; place++) {
    const post = archive.at(place);
    if (!post) continue;
    places.push(place);
    posts.push(post);
  }
  look.found.fill(0, look.upTo, end);
  look.matcher.matchAll(posts).forEach((matches, n) => {
    const place = places[n] ?? 0;
    for (const { version } of matches) look.found[place] = (look.found[place] ?? 0) | version;
  });
  look.upTo = end;
}

function withRoom(found: Uint8Array, places: number): Uint8Array {
  if (found.length >= places) return found;
  const wider = new Uint8Array(places + SLICE);
  wider.set(found);
  return wider;
}
