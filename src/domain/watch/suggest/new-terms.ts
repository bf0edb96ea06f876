import { eachForItself } from './each-for-itself.ts';
import { examplesOf } from './examples.ts';
import type { Ground } from './ground.ts';
import { logOdds, SURE } from './log-odds.ts';
import type { Suggestion } from './suggestion.ts';
import { NO_POSTS } from './tally.ts';
import { notFoundYet, onlyThis, tallyAt, tryAll } from './trials.ts';
import { countPhrases, mayBeTerm } from './word-counts.ts';
import { writtenAs } from './written-as.ts';

const LEAST_POSTS = 3;
const MOST_TRIED = 60;
const MOST_SHOWN = 5;
/** So many about us for each that is noise. */
const WORTH = 4;
/** A word of more than this share of all posts is everybody's word. */
const COMMON = 0.05;
/** One or two letters of an alphabet: with such a word a pair is a turn of phrase, not a term. */
const SMALL_WORD = /(?:^| )[\p{Ll}\p{N}]{1,2}(?: |$)/u;

/** Words and pairs of posts about us that nothing finds, and that stand in little else. */
export function suggestTerms(ground: Ground): Suggestion[] {
  const terms = termsOfOurs(ground);
  const found = tryAll(
    ground,
    terms.map((term) => onlyThis(ground.body, { words: [term] })),
  );
  const worth = terms.flatMap((term, at) => {
    const places = notFoundYet(ground, found[at]);
    const gained = tallyAt(ground, places);
    const enough = gained.aboutUs >= Math.max(LEAST_POSTS, WORTH * gained.noise, gained.unknown);
    return enough ? [{ term, places, gained, worth: gained.aboutUs - WORTH * gained.noise }] : [];
  });
  return eachForItself(worth)
    .slice(0, MOST_SHOWN)
    .map(({ term, places, gained }) => ({
      kind: 'term',
      change: { do: 'add', list: 'words', term: writtenAs(term, ground.posts[places[0] ?? -1]) },
      gained,
      lost: NO_POSTS,
      like: null,
      alone: null,
      examples: examplesOf(ground, places),
    }));
}

function termsOfOurs(ground: Ground): string[] {
  const { posts, phrases } = ground;
  const ours = countPhrases(
    ground,
    posts.filter(({ known, standing }) => !known && standing === 'about-us'),
  );
  const noise = countPhrases(
    ground,
    posts.filter(({ standing }) => standing === 'noise'),
  );
  const all = countPhrases(ground, posts);
  const score = logOdds(ours, noise, all);
  const common = Math.max(LEAST_POSTS, COMMON * posts.length);
  return ours.met
    .filter((phrase) => ours.of(phrase) >= LEAST_POSTS && all.of(phrase) <= common && score(phrase) >= SURE)
    .sort((a, b) => ours.of(b) - ours.of(a))
    .map((phrase) => phrases.textOf(phrase))
    .filter((phrase) => mayBeTerm(phrase) && !SMALL_WORD.test(phrase))
    .slice(0, MOST_TRIED);
}
