import { z } from 'zod';
import { PLATFORMS } from '../../mention.ts';
import { Place } from '../place.ts';

/** Longest expression in UTF-16 units, most words and filters in it, deepest brackets: more is refused unread. */
export const LIMITS = { length: 250_000, parts: 5_000, depth: 64 } as const;

const entry = z.string().trim().min(1).max(120);

/** A word, a phrase, `#tag` or `@handle`: the first sign says which. A `*` at the end means any ending. */
const TermNode = z.strictObject({ is: z.literal('term'), text: entry });
/** A web address without scheme. */
const AddressNode = z.strictObject({ is: z.literal('address'), text: entry });
/** Any entry of a list that many sets share. */
const ListNode = z.strictObject({ is: z.literal('list'), name: entry });

const FilterNode = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('lang'), code: z.string().trim().min(2).max(12) }),
  z.strictObject({ is: z.literal('platform'), platform: z.enum(PLATFORMS) }),
  /** A subreddit without `r/`. */
  z.strictObject({ is: z.literal('community'), name: z.string().regex(/^\w{2,30}$/) }),
  z.strictObject({ is: z.literal('author'), name: entry }),
  /** Authors with so many followers at least. */
  z.strictObject({ is: z.literal('followers'), least: z.number().int().min(0) }),
  z.strictObject({ is: z.literal('place'), place: Place }),
]);
export type Filter = z.infer<typeof FilterNode>;

/** What can be looked for in a text. */
export type Sought = z.infer<typeof TermNode> | z.infer<typeof AddressNode> | z.infer<typeof ListNode>;

/** Both within so many words of each other, in either order; what counts as found is the left one. */
export interface Near {
  is: 'near';
  within: number;
  left: Expression;
  right: Expression;
}

/**
 * What a post must be, as a tree. Inside `near` stand only things that have a place in the text: what is sought, `any` of
 * them, and `near` again.
 */
export type Expression =
  | Sought
  | Filter
  | Near
  | { is: 'all'; of: Expression[] }
  | { is: 'any'; of: Expression[] }
  | { is: 'not'; of: Expression };

/** The tree as JSON, for doors that take one. Depth and size are the parser's to hold. */
export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    TermNode,
    AddressNode,
    ListNode,
    FilterNode,
    z.strictObject({
      is: z.literal('near'),
      within: z.number().int().min(1).max(50),
      left: Expression.refine(hasPlaces, 'has no place in the text'),
      right: Expression.refine(hasPlaces, 'has no place in the text'),
    }),
    z.strictObject({ is: z.literal('all'), of: z.array(Expression).min(2) }),
    z.strictObject({ is: z.literal('any'), of: z.array(Expression).min(2) }),
    z.strictObject({ is: z.literal('not'), of: Expression }),
  ]),
);

export function isSought(expression: Expression): expression is Sought {
  return expression.is === 'term' || expression.is === 'address' || expression.is === 'list';
}

/** Whether the expression stands at places of the text, so that it can be near something. */
export function hasPlaces(expression: Expression): boolean {
  if (expression.is === 'any') return expression.of.every(hasPlaces);
  return isSought(expression) || expression.is === 'near';
}

/**
 * Things of which every post that fits holds at least one; null when a post could fit without any word, such as
 * `lang:en`, which would find half the world.
 */
export function anchorsOf(expression: Expression): Sought[] | null {
  if (isSought(expression)) return [expression];
  if (expression.is === 'near') return fewer(anchorsOf(expression.left), anchorsOf(expression.right));
  if (expression.is === 'all') return expression.of.map(anchorsOf).reduce(fewer, null);
  if (expression.is !== 'any') return null;
  const each = expression.of.map(anchorsOf);
  return each.includes(null) ? null : each.flatMap((anchors) => anchors ?? []);
}

function fewer(one: Sought[] | null, other: Sought[] | null): Sought[] | null {
  if (one === null || other === null) return one ?? other;
  return other.length < one.length ? other : one;
}

/** `all` and `any` inside their like are one: the form in which a printed tree is read back the same. */
export function flattened(expression: Expression): Expression {
  if (expression.is === 'not') return { is: 'not', of: flattened(expression.of) };
  if (expression.is === 'near')
    return { ...expression, left: flattened(expression.left), right: flattened(expression.right) };
  if (expression.is !== 'all' && expression.is !== 'any') return expression;
  const { is } = expression;
  return grouped(
    is,
    expression.of.map(flattened).flatMap((part) => (part.is === is ? part.of : [part])),
  );
}

/** The parts as one; a single part needs no group. */
export function grouped(is: 'all' | 'any', parts: Expression[]): Expression {
  const [only] = parts;
  return parts.length === 1 && only ? only : { is, of: parts };
}
