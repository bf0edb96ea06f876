import { foldKey } from '../../domain/watch/fold.ts';
import type { Find, Finds, FindsAsked, SameWords, WordsAsked } from '../../domain/watch/hindsight/finds.ts';
import { compileMatcher, type Matcher, openMatcher, soughtBy } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import type { Archive } from './archive.ts';

/** So many of the newest are looked at: enough for rates and shares, and few enough to answer while somebody types. */
const MOST = 30_000;
/** Posts that are looked at before others get their turn: some milliseconds. */
const SLICE = 4_000;

type Turn = () => Promise<boolean>;

/** What the bodies find among the newest; null when `turn` said to stop. */
export async function findIn(
  archive: Archive,
  { bodies, heardAfter }: FindsAsked,
  lists: SharedLists,
  turn: Turn,
): Promise<Finds | null> {
  const sought = bodies.map((body, n) => soughtBy({ id: `${n}`, version: n, body }));
  const matcher = openMatcher(compileMatcher(sought, lists));
  const found: Find[] = [];
  const untagged = new Map<string, number>();
  let [looked, first] = [0, Number.POSITIVE_INFINITY];
  const went = await through(archive, turn, (place) => {
    const heardAt = archive.heardAt(place);
    if (!(heardAt > heardAfter.getTime())) return;
    looked += 1;
    first = Math.min(first, heardAt);
    const source = archive.sourceOf(place);
    if (!archive.isTagged(place)) untagged.set(source, (untagged.get(source) ?? 0) + 1);
    const find = findAt(archive, matcher, place);
    if (find) found.push(find);
  });
  if (!went) return null;
  return {
    looked,
    untagged: [...untagged].map(([sourceId, posts]) => ({ sourceId, posts })),
    firstHeardAt: looked > 0 ? new Date(first) : null,
    found,
  };
}

function findAt(archive: Archive, matcher: Matcher, place: number): Find | null {
  const post = archive.at(place);
  const matches = post ? matcher.match(post) : [];
  if (!post || matches.length === 0) return null;
  return {
    number: archive.numberAt(place),
    platform: post.platform,
    tagged: archive.isTagged(place),
    sourceId: archive.sourceOf(place),
    postedAt: new Date(archive.postedAt(place)),
    heardAt: new Date(archive.heardAt(place)),
    by: matches.map(({ version, terms }) => ({ body: version, terms: terms.map(({ term }) => term) })),
  };
}

/** The oldest of the newest posts with the same folded words; null when `turn` said to stop. */
export async function sameWordsIn(
  archive: Archive,
  { text, platform }: WordsAsked,
  turn: Turn,
): Promise<SameWords | null> {
  const key = foldKey(text);
  let number: number | null = null;
  const went = await through(archive, turn, (place) => {
    const post = number === null ? archive.at(place) : null;
    if (post && (platform === null || post.platform === platform) && foldKey(post.text) === key)
      number = archive.numberAt(place);
  });
  return went ? { number } : null;
}

/** Goes through the newest, oldest first, a slice at a time. False when it was told to stop in between. */
async function through(archive: Archive, turn: Turn, look: (place: number) => void): Promise<boolean> {
  const last = archive.places;
  for (let place = firstOfNewest(archive); place < last; ) {
    const end = Math.min(last, place + SLICE);
    for (; place < end; place++) look(place);
    if (!(await turn())) return false;
  }
  return true;
}

function firstOfNewest(archive: Archive): number {
  let left = MOST;
  let place = archive.places;
  while (place > 0 && left > 0) {
    place -= 1;
    if (!Number.isNaN(archive.heardAt(place))) left -= 1;
  }
  return place;
}
