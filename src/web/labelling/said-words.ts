import type { LabelInput, MentionView, SaidView, Severity, Topic } from '../api/types.ts';

export const TOPICS: readonly Topic[] = [
  'delivery and delay',
  'product fault',
  'billing and refund',
  'staff and service',
  'outage',
  'account and login',
  'cancellation',
  'price',
  'safety',
  'other',
];

export const SEVERITY_SAYS: Record<Severity, string> = {
  strong: 'strong',
  mild: 'mild',
  none: 'not severe at all',
};

/** An answer as a colleague would say it: `a complaint`, `not a complaint`, `billing and refund`, `strong`. */
export function answerSays(said: LabelInput): string {
  if (said.question === 'complaint') return said.answer ? 'a complaint' : 'not a complaint';
  return said.question === 'topic' ? said.answer : SEVERITY_SAYS[said.answer];
}

/** `Ana said: billing and refund`. */
export function saidLine(said: SaidView): string {
  return `${said.by} said: ${answerSays(said)}`;
}

/** How severe the post is by a colleague's word, else by the classifier's; null while nobody has read it. */
export function severityOf({ said, verdict }: Pick<MentionView, 'said' | 'verdict'>): Severity | null {
  const word = said.find((one) => one.question === 'severity');
  return word ? word.answer : (verdict?.severity ?? null);
}
