import { countWords } from '../nearness.ts';
import { type PlaceTold, placesIn, type Told } from './places-in.ts';
import type { Stop } from './stop.ts';

/** The pair of the two parts that stands closest, and how many words apart, counted as `keepNear` counts; null when they only overlap. */
export function tooFar(told: Told, within: number, left: number, right: number): Stop | null {
  const { evaluation } = told;
  evaluation.count ??= countWords(evaluation.post.text);
  const count = evaluation.count;
  const apart = (from: number, to: number) => Math.ceil(((count[to] ?? 0) - (count[from] ?? 0)) / 2) + 1;
  const gap = (one: PlaceTold, other: PlaceTold) =>
    other.start >= one.end
      ? apart(one.end, other.start)
      : one.start >= other.end
        ? apart(other.end, one.start)
        : Number.POSITIVE_INFINITY;
  const pairs = placesIn(told, left).flatMap((one) =>
    placesIn(told, right).map((other) => ({
      term: one.term,
      near: other.term,
      apart: gap(one, other),
    })),
  );
  const closest = pairs.reduce((best, pair) => (pair.apart < best.apart ? pair : best), {
    term: '',
    near: '',
    apart: Number.POSITIVE_INFINITY,
  });
  return Number.isFinite(closest.apart) ? { is: 'too-far', within, ...closest } : null;
}
