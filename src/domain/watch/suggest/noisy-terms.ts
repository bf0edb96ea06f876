import { type Company, companyFor } from './ask-for-company.ts';
import { examplesOf } from './examples.ts';
import type { Ground } from './ground.ts';
import type { Suggestion } from './suggestion.ts';
import { NO_POSTS, type Tally } from './tally.ts';
import type { EntryFinds } from './terms-alone.ts';
import { placesOf, tallyAt } from './trials.ts';

const LEAST_NOISE = 10;
/** A noisy term brings so much of all noise, and less than half of what it brings is about us. */
const LEAST_SHARE = 0.2;
/** Up to this share of all that is about us a term may be given up. */
const LITTLE = 0.05;

/**
 * Terms that bring mostly noise. A word that also brings posts about us is asked to stand in company; one that brings
 * hardly any is taken out.
 */
export function suggestForNoisy(ground: Ground, entries: readonly EntryFinds[]): Suggestion[] {
  const found = ground.posts.flatMap((post, at) => (post.found ? [at] : []));
  const all = tallyAt(ground, found);
  return entries.flatMap((entry): Suggestion[] => {
    const tally = tallyAt(ground, entry.alone);
    const alone = { noise: share(tally.noise, all.noise), aboutUs: share(tally.aboutUs, all.aboutUs) };
    const noisy = tally.noise >= LEAST_NOISE && alone.noise >= LEAST_SHARE && tally.noise > tally.aboutUs;
    const way = noisy ? wayOut(ground, entry, tally, alone.aboutUs) : null;
    if (!way) return [];
    const examples = examplesOf(ground, placesOf(ground, entry.alone, 'noise'));
    return [{ kind: 'noisy-term', ...way, gained: NO_POSTS, like: null, alone, examples }];
  });
}

function wayOut(
  ground: Ground,
  entry: EntryFinds,
  tally: Tally,
  ours: number,
): Pick<Suggestion, 'change' | 'lost'> | null {
  const { list, term } = entry;
  const company = list === 'words' && !term.includes(' ') ? companyFor(ground, entry) : null;
  if (company) return { change: asked(term, company), lost: tallyAt(ground, company.lost) };
  return ours <= LITTLE ? { change: { do: 'take-out', list, term }, lost: tally } : null;
}

function asked(term: string, { near, within }: Company): Suggestion['change'] {
  return { do: 'ask-for-company', term, near, within };
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : part / of;
}
