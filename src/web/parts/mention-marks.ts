import type { MentionView, Verdict } from '../api/types.ts';
import type { TextMark } from './marked-text.tsx';
import { termMark } from './term-mark.ts';

/** Lighter words are left unmarked: they would only speckle the text. */
const LEAST_WEIGHT = 0.5;
const MOST_REASONS = 6;

/** The reasons worth showing, heaviest first, whichever way they spoke. */
export function heaviestReasons(verdict: Verdict): Verdict['reasons'] {
  return verdict.reasons
    .filter((reason) => Math.abs(reason.weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS);
}

/** The words that weighed on the verdict, under the brand's own words: where both stand, the brand's are shown. */
export function marksOf(mention: Pick<MentionView, 'matched' | 'verdict'>): TextMark[] {
  const reasons = mention.verdict ? heaviestReasons(mention.verdict) : [];
  return [
    ...reasons.map(
      ({ start, end, weight }): TextMark => ({
        start,
        end,
        kind: weight >= 0 ? 'reason' : 'against',
        title: `${signed(weight)} for a complaint`,
      }),
    ),
    ...mention.matched.map((hit) => termMark(hit, 'brand')),
  ];
}

/** A weight with its sign and one decimal, with a true minus: `+1.9`, `−0.4`. */
export function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
