import { eachForItself } from './each-for-itself.ts';
import { examplesOf } from './examples.ts';
import type { Ground, GroundPost } from './ground.ts';
import { type Counts, logOdds, SURE } from './log-odds.ts';
import type { Suggestion } from './suggestion.ts';
import { NO_POSTS } from './tally.ts';
import { notFoundYet, onlyThis, tallyAt, tryAll } from './trials.ts';

const HAN = /\p{Script=Han}{2,}/gu;
/** Chinese names of brands have two to six signs. */
const SIGNS = { least: 2, most: 6 } as const;
const LEAST_POSTS = 3;
const MOST_TRIED = 20;
const MOST_SHOWN = 3;

/**
 * Chinese names cannot be told by their letters, only by where they stand: in posts that carry an account, a tag or an
 * address of ours, more than in other Chinese posts.
 */
export function suggestChinese(ground: Ground): Suggestion[] {
  const names = namesBesideOurs(ground).slice(0, MOST_TRIED);
  const found = tryAll(
    ground,
    names.map((name) => onlyThis(ground.body, { words: [name] })),
  );
  const worth = names.flatMap((term, at) => {
    const places = notFoundYet(ground, found[at]);
    const gained = tallyAt(ground, places);
    const may = places.length > 0 && gained.noise <= gained.aboutUs;
    return may
      ? [{ term, places, gained, worth: 3 * gained.aboutUs + gained.unknown + term.length / 4 }]
      : [];
  });
  return eachForItself(worth)
    .slice(0, MOST_SHOWN)
    .map(({ term, places, gained }) => ({
      kind: 'spelling',
      change: { do: 'add', list: 'words', term },
      gained,
      lost: NO_POSTS,
      like: null,
      alone: null,
      examples: examplesOf(ground, places),
    }));
}

/** Runs of Chinese signs that go with our accounts, tags and addresses, the most telling first; parts of longer ones left out. */
function namesBesideOurs(ground: Ground): string[] {
  const { hashtags, handles, addresses } = ground.body;
  const [places = []] = tryAll(ground, [onlyThis(ground.body, { hashtags, handles, addresses })]);
  const beside = new Set(places);
  const ours = counted(ground.posts.filter((_, at) => beside.has(at)));
  if (ours.total === 0) return [];
  const others = counted(ground.posts.filter((_, at) => !beside.has(at)));
  const score = logOdds(ours, others, counted(ground.posts));
  const telling = ours.met.filter((run) => ours.of(run) >= LEAST_POSTS && score(run) >= SURE);
  const isPart = (run: string) =>
    telling.some(
      (other) => other.length > run.length && other.includes(run) && ours.of(other) >= ours.of(run),
    );
  return telling.filter((run) => !isPart(run)).sort((a, b) => score(b) - score(a));
}

/** In how many posts each run of two to six Chinese signs stands. */
function counted(posts: readonly GroundPost[]): Counts<string> & { met: string[] } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { post } of posts) {
    for (const run of runsOf(post.text)) {
      counts.set(run, (counts.get(run) ?? 0) + 1);
      total++;
    }
  }
  return { of: (run) => counts.get(run) ?? 0, total, met: [...counts.keys()] };
}

function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const [stretch] of text.matchAll(HAN)) {
    const signs = [...stretch];
    for (let from = 0; from < signs.length; from++)
      for (let length = SIGNS.least; length <= SIGNS.most && from + length <= signs.length; length++)
        runs.add(signs.slice(from, from + length).join(''));
  }
  return runs;
}
