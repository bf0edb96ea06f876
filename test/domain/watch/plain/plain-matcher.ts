import type { Expression } from '../../../../src/domain/watch/language/expression.ts';
import type { Matchable } from '../../../../src/domain/watch/matchable.ts';
import { isInside } from '../../../../src/domain/watch/place.ts';
import { findTerm, halfWords, type PlainHit, type ReadText, readText } from './find.ts';

export type PlainLists = ReadonlyMap<string, readonly string[]>;

/**
 * The judge: slow, and plain enough to see that it is right. Gives the places that make the post fit, by start, or null.
 * Written apart from the product, which it shares only the tree and the geometry of places with.
 */
export function plainMatch(expression: Expression, post: Matchable, lists: PlainLists): PlainHit[] | null {
  const at: At = { post, lists, read: readText(post.text) };
  if (!fits(expression, at, true)) return null;
  const sorted = marks(expression, at).sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.term < b.term ? -1 : 1),
  );
  return sorted.filter((hit, n) => JSON.stringify(hit) !== JSON.stringify(sorted[n - 1]));
}

interface At {
  post: Matchable;
  lists: PlainLists;
  read: ReadText;
}

function fits(expression: Expression, at: At, unknown: boolean): boolean {
  const { post } = at;
  switch (expression.is) {
    case 'any':
      return expression.of.some((part) => fits(part, at, unknown));
    case 'all':
      return expression.of.every((part) => fits(part, at, unknown));
    case 'not':
      return !fits(expression.of, at, !unknown);
    case 'platform':
      return post.platform === expression.platform;
    case 'community':
      return post.community?.toLowerCase() === expression.name.toLowerCase();
    case 'author':
      return bare(post.author) === bare(expression.name);
    case 'lang':
      return post.lang === null || post.lang === 'und' ? unknown : post.lang === expression.code;
    case 'followers':
      return typeof post.followers === 'number' ? post.followers >= expression.least : unknown;
    case 'place':
      return post.location ? isInside(expression.place, post.location) : unknown;
    default:
      return places(expression, at).length > 0;
  }
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^@|^\/?u\//, '');
}

function places(expression: Expression, at: At): PlainHit[] {
  switch (expression.is) {
    case 'term':
      return findTerm(expression.text, false, at.read);
    case 'address':
      return findTerm(expression.text, true, at.read);
    case 'list':
      return (at.lists.get(expression.name) ?? []).flatMap((entry) => findTerm(entry, false, at.read));
    case 'any':
      return expression.of.flatMap((part) => places(part, at));
    case 'near': {
      const right = places(expression.right, at);
      return places(expression.left, at).filter((hit) =>
        right.some((other) => isNear(hit, other, expression.within, at.read)),
      );
    }
    default:
      return [];
  }
}

function isNear(one: PlainHit, other: PlainHit, within: number, read: ReadText): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return first.end <= second.start && halfWords(first.end, second.start, read) <= 2 * (within - 1);
}

/** What a reader wants to see marked: nothing under `not`, and of alternatives only those that fit. */
function marks(expression: Expression, at: At): PlainHit[] {
  if (expression.is === 'all') return expression.of.flatMap((part) => marks(part, at));
  if (expression.is === 'any')
    return expression.of.filter((part) => fits(part, at, true)).flatMap((part) => marks(part, at));
  return expression.is === 'not' ? [] : places(expression, at);
}
