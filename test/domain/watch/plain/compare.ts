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

/** Every set against every post of one made-up batch: all sets in one engine, its posts together and alone, each pair by the judge. */
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
  const read = Array.from({ length: posts }, () => made.post());
  matcher.matchAll(read).forEach((together, n) => {
    const post = read[n] as Matchable;
    // Read beside another post, and alone.
    const ways = [together, matcher.match(post)].map(
      (matches) => new Map(matches.map(({ setId, terms }) => [setId, terms])),
    );
    expressions.forEach((expression, set) => {
      const judge = plainMatch(expression, post, lists);
      if (judge) compared.found++;
      for (const way of ways) {
        const terms = way.get(String(set));
        const engine = terms?.map(({ term, start, end }) => ({ term, start, end })).sort(byPlace) ?? null;
        if (JSON.stringify(engine) !== JSON.stringify(judge))
          compared.differences.push({ expression, post, lists: Object.fromEntries(lists), engine, judge });
      }
    });
  });
  return compared;
}

function byPlace(a: { start: number; end: number; term: string }, b: typeof a): number {
  return a.start - b.start || a.end - b.end || (a.term < b.term ? -1 : 1);
}
