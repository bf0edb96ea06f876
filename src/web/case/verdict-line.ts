import type { Verdict } from '../api/types.ts';
import { languageName, likelihood } from '../parts/names.ts';

/** `complaint 0.96 · negative · strong · English`, with a word when the classifier was unsure. */
export function verdictLine(verdict: Verdict): string {
  const { negative, neutral, positive } = verdict.sentiment;
  const most = Math.max(negative, neutral, positive);
  const sentiment = most === negative ? 'negative' : most === neutral ? 'neutral' : 'positive';
  const severity = verdict.severity === 'none' ? [] : [verdict.severity];
  const parts = [
    `complaint ${likelihood(verdict.complaint)}`,
    sentiment,
    ...severity,
    languageName(verdict.language),
  ];
  return [...parts, ...(verdict.unsure ? ['unsure'] : [])].join(' · ');
}
