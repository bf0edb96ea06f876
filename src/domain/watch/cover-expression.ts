import type { Expression } from './language/expression.ts';
import { isSought } from './language/expression.ts';
import { OR, packAlternatives } from './pack-alternatives.ts';
import type { QueryDialect } from './query-dialect.ts';
import { termsIn } from './set-terms.ts';
import type { SharedLists } from './shared-lists.ts';

/** Brackets around more than one; one alone needs none. */
export function grouped(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(OR)})`;
}

/**
 * What to search for so that every post that fits an expression is found: alternatives of at most `room` characters, of
 * which each such post holds one. They may find more (no platform knows `NEAR`, few know `NOT` inside a group): the matcher reads
 * every post again. Null for what no search can begin with, such as `NOT x`.
 */
export function coverExpression(
  expression: Expression,
  dialect: QueryDialect,
  lists: SharedLists,
  room: number,
): string[] | null {
  const cover = (part: Expression) => coverExpression(part, dialect, lists, room);
  if (isSought(expression)) return termsIn(expression, lists).flatMap((term) => dialect.say(term));
  if (expression.is === 'any') {
    const each = expression.of.map(cover);
    return each.includes(null) ? null : distinct(each.flatMap((alternatives) => alternatives ?? []));
  }
  if (expression.is !== 'all' && expression.is !== 'near') return null;
  const parts = expression.is === 'all' ? expression.of : [expression.left, expression.right];
  const known = parts.map(cover).filter((alternatives) => alternatives !== null);
  const [few, more] = known.sort((a, b) => spread(a) - spread(b));
  if (few === undefined || more === undefined) return few ?? null;
  return bothOf(few, more, dialect, room);
}

/** Posts with one of each: as many alternatives as it takes to say all pairs, none longer than `room` if that can be. */
export function bothOf(
  few: readonly string[],
  more: readonly string[],
  dialect: QueryDialect,
  room: number,
): string[] {
  if (few.length === 0 || more.length === 0) return [];
  const half = Math.max(Math.floor(room / 2), ...few.map((one) => one.length));
  return packAlternatives(few, half).flatMap((share) => splitNeighbours(grouped(share), more, dialect, room));
}

/** One alternative when it fits, else several with a share of the neighbours each; one too long for any stands alone, to be named. */
function splitNeighbours(
  word: string,
  near: readonly string[],
  dialect: QueryDialect,
  room: number,
): string[] {
  const roomForNear = room - dialect.together(word, ['', '']).length + OR.length;
  const fitting = packAlternatives(
    near.filter((one) => one.length <= roomForNear),
    roomForNear,
  );
  const tooLong = near.filter((one) => one.length > roomForNear).map((one) => [one]);
  return [...fitting, ...tooLong].map((share) => dialect.together(word, share));
}

function spread(alternatives: readonly string[]): number {
  return alternatives.reduce((sum, one) => sum + one.length, 0);
}

/** Search ignores case: two that differ only so are one. */
export function distinct(said: readonly string[]): string[] {
  return [...new Map(said.map((one) => [one.toLowerCase(), one])).values()];
}
