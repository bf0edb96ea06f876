import { foldKey } from '../fold.ts';
import { readEntry } from '../language/entry.ts';
import { examplesOf } from './examples.ts';
import type { Ground } from './ground.ts';
import { logOdds, SURE } from './log-odds.ts';
import { ownWords } from './names.ts';
import type { Suggestion } from './suggestion.ts';
import { NO_POSTS, type Tally } from './tally.ts';
import { placesOf, tallyAt, tryAll } from './trials.ts';
import { countPhrases, mayBeTerm } from './word-counts.ts';
import { writtenAs } from './written-as.ts';

const LEAST_POSTS = 3;
const MOST_TRIED = 120;
const MOST_SHOWN = 6;
/** One post about us is worth so much noise. */
const WORTH = 20;
/** Two words are the safer exclusion, so one word has to take out a fifth more. */
const SAFER = 1.2;

interface Candidate {
  term: string;
  /** Of all found posts that hold it. */
  lost: Tally;
  noise: number[];
}

/** Words and pairs that stand in found noise and in hardly anything about us. */
export function suggestExclusions(ground: Ground): Suggestion[] {
  const terms = noiseWords(ground);
  const found = tryAll(ground, terms.map(readEntry));
  const candidates = terms.flatMap((term, at): Candidate[] => {
    const places = (found[at] ?? []).filter((place) => ground.posts[place]?.found);
    const lost = tallyAt(ground, places);
    const worth = lost.noise >= LEAST_POSTS && WORTH * lost.aboutUs <= lost.noise;
    const noise = placesOf(ground, places, 'noise');
    return worth ? [{ term: writtenAs(term, ground.posts[noise[0] ?? -1]), lost, noise }] : [];
  });
  return mostNoiseFirst(candidates).map(({ term, lost, noise }) => ({
    kind: 'exclusion',
    change: { do: 'add', list: 'exclude', term },
    gained: NO_POSTS,
    lost,
    like: null,
    alone: null,
    examples: examplesOf(ground, noise),
  }));
}

function noiseWords(ground: Ground): string[] {
  const { body, phrases } = ground;
  const found = ground.posts.filter((post) => post.found);
  const ours = countPhrases(
    ground,
    found.filter(({ standing }) => standing === 'about-us'),
  );
  const noise = countPhrases(
    ground,
    found.filter(({ standing }) => standing === 'noise'),
  );
  const score = logOdds(ours, noise, countPhrases(ground, found));
  const own = ownWords(body);
  const names = new Set(body.words.map((word) => foldKey(word)));
  return noise.met
    .filter((phrase) => noise.of(phrase) >= LEAST_POSTS && score(phrase) <= -SURE)
    .sort((a, b) => noise.of(b) - noise.of(a))
    .map((phrase) => phrases.textOf(phrase))
    .filter((phrase) => mayBeTerm(phrase) && !own.has(phrase) && !names.has(phrase))
    .slice(0, MOST_TRIED);
}

/** Each takes out noise that none before it does. */
function mostNoiseFirst(candidates: readonly Candidate[]): Candidate[] {
  const gone = new Set<number>();
  const chosen: Candidate[] = [];
  while (chosen.length < MOST_SHOWN) {
    const [best] = candidates
      .map((one) => ({ one, fresh: one.noise.filter((place) => !gone.has(place)).length }))
      .filter(({ fresh }) => fresh >= LEAST_POSTS)
      .map(({ one, fresh }) => ({ one, worth: worthOf(one, fresh) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth);
    if (!best) break;
    chosen.push(best.one);
    for (const place of best.one.noise) gone.add(place);
  }
  return chosen;
}

function worthOf({ term, lost }: Candidate, fresh: number): number {
  return (fresh - WORTH * lost.aboutUs) * (/\S[\s.]\S/.test(term) ? SAFER : 1);
}
