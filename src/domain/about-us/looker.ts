import type { KeywordSetBody } from '../watch/keyword-set.ts';
import { anchorsOf } from '../watch/language/expression.ts';
import { termsIn, termsOf } from '../watch/set-terms.ts';
import type { SharedLists } from '../watch/shared-lists.ts';
import { stancesIn } from '../watch/stance/stance.ts';
import type { Term } from '../watch/term.ts';
import { buildTermFinder } from '../watch/term-finder.ts';
import type { LookedAt } from './post.ts';

/** A post with the places of the brand's words in it. */
export type Looker = (post: Pick<LookedAt, 'text' | 'community'>) => LookedAt;

/**
 * Looks for the brand's words of some keyword sets, whatever else the sets ask of a post: what is learnt from a judgement
 * stays true when an exclusion or a language is changed.
 */
export function lookerFor(bodies: readonly KeywordSetBody[], lists: SharedLists): Looker {
  const terms = bodies.flatMap((body) => brandTerms(body, lists));
  const finder = buildTermFinder(terms);
  return ({ text, community }) => {
    const stanceOf = stancesIn(text);
    const matched = finder.find(text).map(({ term, start, end }) => ({
      ...{ term: terms[term]?.written ?? '', start, end },
      ...stanceOf({ start, end }),
    }));
    return { text, community, matched };
  };
}

/** Every term a set looks for, context words left out. */
function brandTerms(body: KeywordSetBody, lists: SharedLists): Term[] {
  const { certain, ambiguous, rules } = termsOf(body, lists);
  const inRules = rules.flatMap((rule) => (anchorsOf(rule) ?? []).flatMap((one) => termsIn(one, lists)));
  return [...certain, ...ambiguous.map(({ term }) => term), ...inRules];
}
