import type { Expression } from '../../../../src/domain/watch/language/expression.ts';
import { compileMatcher, type Matchable, openMatcher } from '../../../../src/domain/watch/matcher.ts';
import { MadeUp } from './made-up.ts';
import { plainMatch } from './plain-matcher.ts';

export interface Difference {
  expression: Expression;
  post: Matchable;
  lists: Record<string, readonly string[]>;
  engine: unknown;
  judge: unknown;
}

export interface Compared {
  pairs: number;
  /** Pairs in which the judge found the post. */
  found: number;
  differences: Difference[];
}

/** Every set against every post of one made-up batch: all sets in one engine, each pair by the judge alone. */
export function compareBatch(seed: number, sets: number, posts: number): Compared {
  const made = new MadeUp(seed);
  const lists = made.lists();
  const expressions = Array.from({ length: sets }, () => made.expression());
  const matcher = openMatcher(
    compileMatcher(
      expressions.map((expression, n) => ({ id: String(n), version: 1, expression })),
      lists,
    ),
  );
  const compared: Compared = { pairs: sets * posts, found: 0, differences: [] };
  for (let n = 0; n < posts; n++) {
    const post = made.post();
    const found = new Map(matcher.match(post).map(({ setId, terms }) => [setId, terms]));
    expressions.forEach((expression, set) => {
      const terms = found.get(String(set));
      const judge = plainMatch(expression, post, lists);
      if (judge) compared.found++;
      const engine = terms ? terms.map(({ term, start, end }) => ({ term, start, end })).sort(byPlace) : null;
      if (JSON.stringify(engine) !== JSON.stringify(judge))
        compared.differences.push({ expression, post, lists: Object.fromEntries(lists), engine, judge });
    });
  }
  return compared;
}

function byPlace(a: { start: number; end: number; term: string }, b: typeof a): number {
  return a.start - b.start || a.end - b.end || (a.term < b.term ? -1 : 1);
}
