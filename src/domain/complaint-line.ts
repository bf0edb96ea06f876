import type { FearsRules } from './fears-rules.ts';

/** How low and how high the line may be drawn, in percent: beyond these nearly all or nearly nothing would count. */
export const LINE_RANGE = { least: 5, most: 95 } as const;

/** The line between complaints and other posts as a team drew it: from so many percent on, a post counts as a complaint. */
export interface LineVersion {
  version: number;
  percent: number;
  savedBy: string;
  savedAt: Date;
  why: string;
}

/**
 * Three lines to choose from. Where probabilities are calibrated, the line at p costs least when one missed complaint
 * weighs as much as (1 - p) / p false alarms: three, one, a third (Elkan 2001, "The Foundations of Cost-Sensitive Learning").
 */
export const LINE_CHOICES = [
  { name: 'miss-few', percent: 25 },
  { name: 'balanced', percent: 50 },
  { name: 'few-false-alarms', percent: 75 },
] as const;
export type LineChoice = (typeof LINE_CHOICES)[number]['name'];

/**
 * The line for a post collected at that time: the version that stood then, else the rules' own. A line moves with the
 * next post, so that what was judged before stays as it was. `versions` newest first. Posts a little below the line are
 * asked about, as far below it as the rules say.
 */
export function lineAt(
  versions: readonly LineVersion[],
  collectedAt: Date,
  rules: FearsRules['find'],
): FearsRules['find'] {
  const drawn = versions.find((one) => one.savedAt <= collectedAt);
  if (!drawn) return rules;
  const below = Math.max(0, rules.complaintFrom - rules.askFrom);
  const complaintFrom = drawn.percent / 100;
  return { complaintFrom, askFrom: Math.max(0, complaintFrom - below) };
}
