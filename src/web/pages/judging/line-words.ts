import type { ComplaintLineView, ExpectedView } from '../../api/types.ts';

type Choice = ComplaintLineView['choices'][number]['name'];

export const CHOICE_SAYS: Record<Choice, string> = {
  'miss-few': 'Miss few',
  balanced: 'Balanced',
  'few-false-alarms': 'Few false alarms',
};

/** What the line means where likelihoods are right: how a missed complaint weighs against a false alarm. */
export function weighWords(percent: number): string {
  const ratio = (100 - percent) / percent;
  if (Math.abs(ratio - 1) < 0.05) return 'A missed complaint weighs as much as a false alarm.';
  return ratio > 1
    ? `A missed complaint weighs as much as ${few(ratio)} false alarms.`
    : `A false alarm weighs as much as ${few(1 / ratio)} missed complaints.`;
}

function few(ratio: number): string {
  return ratio < 10 ? String(Math.round(ratio * 10) / 10) : String(Math.round(ratio));
}

/** A sum of likelihoods as people count: whole posts, and `under 1` where it is little but not nothing. */
export function aboutSays(posts: number): string {
  if (posts < 0.05) return '0';
  return posts < 1 ? 'under 1' : Math.round(posts).toLocaleString('en');
}

/** The expected numbers of a line; null when it is none that may be chosen. */
export function expectedAt(line: ComplaintLineView, percent: number): ExpectedView | null {
  return line.expected.find((one) => one.percent === percent) ?? null;
}

/** `~3 missed · ~12 false alarms · 40 flagged`. */
export function expectedLine({ flagged, falseAlarms, missed }: ExpectedView): string {
  const counted = `${flagged.toLocaleString('en')} flagged`;
  return `${aboutSays(missed)} missed · ${aboutSays(falseAlarms)} false alarms · ${counted}`;
}
