import type { MatchedTerm, Post } from '../mention.ts';
import { sameName } from './account-name.ts';
import { type FoldedText, foldText } from './fold.ts';
import type { KeywordSet } from './keyword-set.ts';
import { languageFits } from './language-fits.ts';
import { countWords, keepNear, type WordCount } from './nearness.ts';
import { termsOf } from './set-terms.ts';
import type { Term } from './term.ts';
import { buildTermFinder, type TermHit } from './term-finder.ts';

/** What matching looks at. */
export interface Matchable extends Pick<Post, 'text' | 'lang' | 'platform' | 'community'> {
  /** The author's handle. */
  author: string;
}

/** One keyword set that finds the post, with the terms that did, by their start. */
export interface SetMatch {
  setId: string;
  version: number;
  terms: MatchedTerm[];
}

export interface Matcher {
  /** The sets that find the post, in the order they were given. Time grows with the text, not with the number of terms. */
  match(post: Matchable): SetMatch[];
}

/** A set whose terms are indexes into the one list that the finder looks for. */
interface Plan {
  set: KeywordSet;
  certain: ReadonlySet<number>;
  ambiguous: { term: number; near: ReadonlySet<number>; within: number }[];
  exclude: ReadonlySet<number>;
  /** Subreddits that are left out, in lower case. */
  communities: ReadonlySet<string>;
}

/** One automaton over all terms of all sets, so that a post is read once. */
export function buildMatcher(sets: readonly KeywordSet[]): Matcher {
  const terms: Term[] = [];
  const add = (term: Term): number => terms.push(term) - 1;
  const plans = sets.map((set) => planOf(set, add));
  const finder = buildTermFinder(terms);

  return {
    match(post) {
      const asked = plans.filter((plan) => asks(plan, post));
      if (asked.length === 0) return [];
      const folded = foldText(post.text);
      const hits = finder.find(post.text, folded);
      return asked.flatMap((plan) => matchOf(plan, terms, hits, folded));
    },
  };
}

function planOf(set: KeywordSet, add: (term: Term) => number): Plan {
  const { certain, ambiguous, exclude, excludeCommunities } = termsOf(set.body);
  return {
    set,
    certain: new Set(certain.map(add)),
    ambiguous: ambiguous.map(({ term, near, within }) => ({
      term: add(term),
      near: new Set(near.map(add)),
      within,
    })),
    exclude: new Set(exclude.map(add)),
    communities: new Set(excludeCommunities.map((name) => name.toLowerCase())),
  };
}

function asks({ set: { body }, communities }: Plan, post: Matchable): boolean {
  if (!body.platforms.includes(post.platform) || !languageFits(body.languages, post.lang)) return false;
  if (post.community !== null && communities.has(post.community.toLowerCase())) return false;
  return !body.excludeAuthors.some((name) => sameName(name, post.author));
}

function matchOf(
  plan: Plan,
  terms: readonly Term[],
  hits: readonly TermHit[],
  folded: FoldedText,
): SetMatch[] {
  if (hits.some((hit) => plan.exclude.has(hit.term))) return [];
  let count: WordCount | null = null;
  const sure = hits.filter((hit) => plan.certain.has(hit.term));
  const near = plan.ambiguous.flatMap((word) => {
    const own = hits.filter((hit) => hit.term === word.term);
    if (own.length === 0) return [];
    count ??= countWords(folded);
    return keepNear(
      own,
      hits.filter((hit) => word.near.has(hit.term)),
      word.within,
      count,
    );
  });
  const all = [...sure, ...near].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.length === 0
    ? []
    : [
        {
          setId: plan.set.id,
          version: plan.set.version,
          terms: all.map((hit) => told(plan.set, terms, hit)),
        },
      ];
}

function told(set: KeywordSet, terms: readonly Term[], { term, start, end }: TermHit): MatchedTerm {
  return { setId: set.id, setVersion: set.version, term: terms[term]?.written ?? '', start, end };
}
