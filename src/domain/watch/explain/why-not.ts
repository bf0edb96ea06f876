import { holds } from '../engine/evaluate.ts';
import { type Expression, type Filter, hasPlaces, isSought, type Near } from '../language/expression.ts';
import { tooFar } from './apart.ts';
import { placesIn, type Told, termsFound } from './places-in.ts';
import type { Stop } from './stop.ts';

/**
 * Why a part of the program that does not hold does not; never empty. `at` is where the expression stands in the code, and
 * `unknown` what a mark the post does not tell passes as, turned round by each NOT, as in `holds`.
 */
export function whyNot(told: Told, expression: Expression, at: number, unknown: boolean): Stop[] {
  const { code } = told.evaluation;
  switch (expression.is) {
    case 'all':
      return whyNotAll(told, expression.of, at, unknown);
    case 'any':
      return whyNotAny(told, expression.of, at, unknown);
    case 'not':
      return whatRulesOut(told, expression.of, code[at + 1] ?? 0, !unknown);
    case 'near':
      return whyNotNear(told, expression, at, unknown);
    default:
      return isSought(expression)
        ? [{ is: 'absent', terms: [nameOf(expression)] }]
        : [{ is: 'filter', filters: [expression] }];
  }
}

function whyNotAll(told: Told, parts: readonly Expression[], at: number, unknown: boolean): Stop[] {
  const { code } = told.evaluation;
  const places = parts.map((part, n) => ({ part, at: code[at + 2 + n] ?? 0 }));
  const failing = places.filter((place) => !holds(told.evaluation, place.at, unknown));
  const stops = failing.flatMap((place) => whyNot(told, place.part, place.at, unknown));
  const has = places
    .filter((place) => !failing.includes(place) && hasPlaces(place.part))
    .flatMap((place) => termsFound(told, place.at));
  const wanted = stops.flatMap((stop) => (stop.is === 'absent' ? stop.terms : []));
  if (has.length === 0 || wanted.length === 0) return stops;
  return [...stops.filter((stop) => stop.is !== 'absent'), { is: 'missing', has, wanted }];
}

/** Of many ways to be found, those the post came near are told; when it came near none, all that was looked for. */
function whyNotAny(told: Told, parts: readonly Expression[], at: number, unknown: boolean): Stop[] {
  const { code } = told.evaluation;
  const stops = parts.flatMap((part, n) => whyNot(told, part, code[at + 2 + n] ?? 0, unknown));
  const filters = stops.flatMap((stop) => (stop.is === 'filter' ? stop.filters : []));
  const near = stops.filter((stop) => stop.is !== 'absent' && stop.is !== 'filter');
  const missed: Stop[] = filters.length > 0 ? [...near, { is: 'filter', filters }] : near;
  if (missed.length > 0) return missed;
  return [{ is: 'absent', terms: stops.flatMap((stop) => (stop.is === 'absent' ? stop.terms : [])) }];
}

function whyNotNear(told: Told, near: Near, at: number, unknown: boolean): Stop[] {
  const { code } = told.evaluation;
  const [left, right] = [code[at + 2] ?? 0, code[at + 3] ?? 0];
  if (!holds(told.evaluation, left)) return whyNot(told, near.left, left, unknown);
  const apart = holds(told.evaluation, right) ? tooFar(told, near.within, left, right) : null;
  if (apart) return [apart];
  const [term = ''] = termsFound(told, left);
  return [{ is: 'alone', term, near: soughtIn(near.right), within: near.within }];
}

/** What makes a part hold that must not: the words and marks by which a post is ruled out. Never empty for a part that holds. */
function whatRulesOut(told: Told, expression: Expression, at: number, unknown: boolean): Stop[] {
  const { code } = told.evaluation;
  if (isSought(expression) || expression.is === 'near')
    return placesIn(told, at).map((place): Stop => ({ is: 'excluded', ...place }));
  if (expression.is === 'not') return whyNot(told, expression.of, code[at + 1] ?? 0, !unknown);
  if (expression.is !== 'any' && expression.is !== 'all') return [{ is: 'excluded-by', filter: expression }];
  return expression.of.flatMap((part, n) => {
    const inside = code[at + 2 + n] ?? 0;
    return holds(told.evaluation, inside, unknown) ? whatRulesOut(told, part, inside, unknown) : [];
  });
}

function soughtIn(expression: Expression): string[] {
  if (isSought(expression)) return [nameOf(expression)];
  if (expression.is === 'near') return soughtIn(expression.left);
  return expression.is === 'any' || expression.is === 'all' ? expression.of.flatMap(soughtIn) : [];
}

function nameOf(sought: Exclude<Expression, Filter | Near | { is: 'all' | 'any' | 'not' }>): string {
  return sought.is === 'list' ? `list:${sought.name}` : sought.text;
}
