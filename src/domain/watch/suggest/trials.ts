import type { KeywordSetBody } from '../keyword-set.ts';
import type { Expression } from '../language/expression.ts';
import { expressionOf } from '../language/form.ts';
import { compileMatcher, openMatcher } from '../matcher.ts';
import type { Ground } from './ground.ts';
import { type Standing, type Tally, tallyOf } from './tally.ts';

/** Places in the ground of the posts that each of many expressions finds; all are tried in one pass. */
export function tryAll(ground: Ground, expressions: readonly (Expression | null)[]): number[][] {
  const found = expressions.map((): number[] => []);
  if (expressions.length === 0) return found;
  const sought = expressions.map((expression, at) => ({ id: `${at}`, version: 0, expression }));
  const matcher = openMatcher(compileMatcher(sought, ground.lists));
  matcher.matchAll(ground.posts.map(({ post }) => post)).forEach((matches, at) => {
    for (const { setId } of matches) found[Number(setId)]?.push(at);
  });
  return found;
}

type Terms = Partial<
  Pick<KeywordSetBody, 'words' | 'hashtags' | 'handles' | 'addresses' | 'ambiguous' | 'rules'>
>;

/** The set with nothing to look for but this; its exclusions, languages and places stay. */
export function onlyThis(body: KeywordSetBody, terms: Terms): Expression | null {
  const nothing = { words: [], hashtags: [], handles: [], addresses: [], ambiguous: [], rules: [] };
  return expressionOf({ ...body, ...nothing, ...terms });
}

/** Those of the places whose posts nothing finds now. */
export function notFoundYet(ground: Ground, places: readonly number[] = []): number[] {
  return places.filter((place) => ground.posts[place]?.known === false);
}

/** What is taken of the posts at these places. */
export function tallyAt(ground: Ground, places: readonly number[]): Tally {
  return tallyOf(places.flatMap((place) => ground.posts[place]?.standing ?? []));
}

/** The places where a post is taken for this. */
export function placesOf(ground: Ground, places: readonly number[], standing: Standing): number[] {
  return places.filter((place) => ground.posts[place]?.standing === standing);
}
