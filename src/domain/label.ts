import { SEVERITIES, type Severity, TOPICS, type Topic } from './verdict.ts';

/** What a person said a verdict should have been. */
export type LabelAnswer =
  | { question: 'complaint'; answer: boolean }
  | { question: 'topic'; answer: Topic }
  | { question: 'severity'; answer: Severity };

/** A colleague's answer about one post that stands. */
export type Said = LabelAnswer & { id: string; by: string; at: Date };

/** The same with the text it was said of, for whoever learns from it. */
export type Label = Said & {
  mentionId: string;
  text: string;
  /** The platform's guess, or null. */
  lang: string | null;
};

/** An answer as it is kept: one word. */
export function answerWord({ question, answer }: LabelAnswer): string {
  return question === 'complaint' ? (answer ? 'yes' : 'no') : answer;
}

/** An answer as a colleague would say it: `a complaint`, `not a complaint`, `billing and refund`, `strong`. */
export function answerSays(said: LabelAnswer): string {
  if (said.question === 'complaint') return said.answer ? 'a complaint' : 'not a complaint';
  if (said.question === 'topic') return said.answer;
  return said.answer === 'none' ? 'not severe at all' : said.answer;
}

/** The answer a kept word stands for, or null when it stands for none. */
export function answerOf(question: string, word: string): LabelAnswer | null {
  if (question === 'complaint')
    return word === 'yes' || word === 'no' ? { question, answer: word === 'yes' } : null;
  if (question === 'topic') {
    const answer = TOPICS.find((one) => one === word);
    return answer ? { question, answer } : null;
  }
  const answer = question === 'severity' ? SEVERITIES.find((one) => one === word) : undefined;
  return answer ? { question: 'severity', answer } : null;
}
