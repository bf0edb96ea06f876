import type { KeywordSetBody } from '../keyword-set.ts';
import { readAnyTerm } from '../term.ts';
import { buildTermFinder } from '../term-finder.ts';
import { eachForItself } from './each-for-itself.ts';
import { examplesOf } from './examples.ts';
import { type FormLikeName, formsLikeNames } from './forms-like-names.ts';
import type { Ground } from './ground.ts';
import type { SuggestedChange, Suggestion } from './suggestion.ts';
import { NO_POSTS, type Tally, tallyOf } from './tally.ts';
import { notFoundYet, onlyThis, tryAll } from './trials.ts';

/** So many written forms are tried on the posts, the ones that stand in most of them. */
const MOST_TRIED = 80;
const LEAST_POSTS = 2;
const MOST_SHOWN = 12;

/** Written forms of the brand's names that stand in heard posts and that the set does not find. */
export function suggestSpellings(ground: Ground): Suggestion[] {
  const forms = formsLikeNames(ground)
    .sort((a, b) => b.posts - a.posts)
    .slice(0, MOST_TRIED);
  const found = tryAll(
    ground,
    forms.map((form) => onlyThis(ground.body, termsFor(changeFor(form)))),
  );
  const worth = forms.flatMap((form, at) => {
    const places = notFoundYet(ground, found[at]);
    const gained = takenAsName(ground, form, places);
    if (places.length < LEAST_POSTS || gained.noise > gained.aboutUs) return [];
    // Of two that bring the same posts the one with more words is the safer.
    return [{ form, places, gained, worth: 3 * gained.aboutUs + gained.unknown + form.words / 2 }];
  });
  return eachForItself(worth)
    .slice(0, MOST_SHOWN)
    .map(({ form, places, gained }) => ({
      kind: 'spelling',
      change: changeFor(form),
      gained,
      lost: NO_POSTS,
      like: { name: form.name.written, how: form.how },
      alone: null,
      examples: examplesOf(ground, places),
    }));
}

/** The posts as they would be taken if the form were the name it is like. */
function takenAsName(ground: Ground, { written, name }: FormLikeName, places: readonly number[]): Tally {
  const term = readAnyTerm(written);
  const finder = buildTermFinder(term ? [term] : []);
  return tallyOf(
    places.flatMap((place) => {
      const at = ground.posts[place];
      return at ? [ground.standingAs(at, name.written, finder.find(at.post.text))] : [];
    }),
  );
}

/** What is like a name that needs company needs the same company. */
function changeFor({ written, name }: FormLikeName): SuggestedChange {
  return name.company === null
    ? { do: 'add', list: 'words', term: written }
    : { do: 'add-in-company', term: written, near: name.company.near, within: name.company.within };
}

function termsFor(change: SuggestedChange): Partial<Pick<KeywordSetBody, 'words' | 'ambiguous'>> {
  if (change.do !== 'add-in-company') return { words: [change.term] };
  return { ambiguous: [{ word: change.term, near: change.near, within: change.within }] };
}
