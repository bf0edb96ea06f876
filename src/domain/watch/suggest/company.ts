import type { KeywordSetBody } from '../keyword-set.ts';
import { eachForItself } from './each-for-itself.ts';
import { examplesOf } from './examples.ts';
import type { Ground } from './ground.ts';
import { logOdds, SURE } from './log-odds.ts';
import { ownWords } from './names.ts';
import type { Suggestion } from './suggestion.ts';
import { NO_POSTS } from './tally.ts';
import { notFoundYet, onlyThis, tallyAt, tryAll } from './trials.ts';
import { countPhrases, mayBeTerm } from './word-counts.ts';

type Ambiguous = KeywordSetBody['ambiguous'][number];

const LEAST_POSTS = 3;
const MOST_TRIED = 25;
const MOST_SHOWN = 6;
/** So many about us for each that is noise. */
const WORTH = 4;

/** Words that stand where an ordinary word is meant as the brand, and that the set does not take for its company yet. */
export function suggestCompany(ground: Ground): Suggestion[] {
  return ground.body.ambiguous
    .flatMap((entry) => forOne(ground, entry))
    .sort((a, b) => b.gained.aboutUs - a.gained.aboutUs)
    .slice(0, MOST_SHOWN);
}

function forOne(ground: Ground, entry: Ambiguous): Suggestion[] {
  const { body } = ground;
  const [holding = []] = tryAll(ground, [onlyThis(body, { words: [entry.word] })]);
  const known = new Set(entry.near.map((word) => word.toLowerCase()));
  const words = companyWords(ground, holding)
    .filter((word) => !known.has(word))
    .slice(0, MOST_TRIED);
  const found = tryAll(
    ground,
    words.map((word) => onlyThis(body, { ambiguous: [{ ...entry, near: [word] }] })),
  );
  const worth = words.flatMap((term, at) => {
    const places = notFoundYet(ground, found[at]);
    const gained = tallyAt(ground, places);
    const enough = gained.aboutUs >= 2 && gained.aboutUs >= WORTH * gained.noise;
    return enough ? [{ term, places, gained, worth: gained.aboutUs - WORTH * gained.noise }] : [];
  });
  return eachForItself(worth).map(({ term, places, gained }) => ({
    kind: 'company',
    change: { do: 'add-near', word: entry.word, term },
    gained,
    lost: NO_POSTS,
    like: null,
    alone: null,
    examples: examplesOf(ground, places),
  }));
}

/** Words that set the posts about us apart from the noise among these, the most telling first. */
export function companyWords(ground: Ground, places: readonly number[]): string[] {
  const posts = places.flatMap((place) => ground.posts[place] ?? []);
  const ours = countPhrases(
    ground,
    posts.filter(({ standing }) => standing === 'about-us'),
  );
  const noise = countPhrases(
    ground,
    posts.filter(({ standing }) => standing === 'noise'),
  );
  const score = logOdds(ours, noise, countPhrases(ground, posts));
  const own = ownWords(ground.body);
  return ours.met
    .filter((phrase) => ours.of(phrase) >= LEAST_POSTS && score(phrase) >= SURE)
    .sort((a, b) => score(b) - score(a))
    .map((phrase) => ground.phrases.textOf(phrase))
    .filter((word) => !word.includes(' ') && mayBeTerm(word) && !own.has(word));
}
